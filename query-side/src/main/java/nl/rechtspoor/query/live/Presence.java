package nl.rechtspoor.query.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.query.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who has which case open at this moment. It is kept in the memory of this node and nowhere else: whoever does not say again
 * that they are there is forgotten.
 */
@Component
class Presence {
    /** Twice missed is gone; an open page says it every ten seconds. */
    static final Duration LASTS = Duration.ofSeconds(25);

    private record Place(UUID caseId, StaffId staff) {}

    private record Sign(Viewer viewer, Instant until) {}

    private final Map<Place, Sign> signs = new ConcurrentHashMap<>();
    private final Clock clock;

    Presence(Clock clock) {
        this.clock = clock;
    }

    void isHere(UUID caseId, Viewer viewer) {
        Instant now = clock.instant();
        signs.values().removeIf(sign -> !now.isBefore(sign.until()));
        signs.put(new Place(caseId, viewer.staff()), new Sign(viewer, now.plus(LASTS)));
    }

    void left(UUID caseId, StaffId staff) {
        signs.remove(new Place(caseId, staff));
    }

    /** Everybody else who has the case open. */
    List<Viewer> besides(UUID caseId, StaffId staff) {
        Instant now = clock.instant();
        return signs.entrySet().stream()
                .filter(entry -> entry.getKey().caseId().equals(caseId)
                        && !entry.getKey().staff().equals(staff)
                        && now.isBefore(entry.getValue().until()))
                .map(entry -> entry.getValue().viewer())
                .toList();
    }
}
