package nl.rechtspoor.kernel.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/** The bodies that decide about children, by kind and by name. */
public record BodyDirectory(Edition edition, List<BodyKind> kinds, List<Body> bodies) implements Editions.Published {
    public BodyDirectory {
        kinds = List.copyOf(kinds);
        bodies = List.copyOf(bodies);
    }

    /** The body, also when it no longer exists. */
    public Optional<Body> body(BodyId id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /** Whether that body exists on that day. */
    public boolean exists(BodyId id, LocalDate day) {
        return body(id).filter(body -> body.valid().covers(day)).isPresent();
    }

    /** The kind of body. */
    public Optional<BodyKind> kind(BodyType type) {
        return kinds.stream().filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** Bodies whose Dutch or English name, or identifier, contains the words. */
    public List<Body> search(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return bodies.stream()
                .filter(body -> body.name().nl().toLowerCase(Locale.ROOT).contains(wanted)
                        || body.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                        || body.id().value().contains(wanted))
                .toList();
    }
}
