package nl.rechtspoor.statistics.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was known of one case at every event position: the fold of its events. */
public final class FactHistory {
    private final List<Version> versions = new ArrayList<>();

    /**
     * What was known from one position on.
     *
     * @param sequence the number, within the case, of the event that made it so
     */
    public record Version(long position, long sequence, CaseFact fact) {}

    /** Takes in the next event; one that changes nothing that is counted makes no new version. Told again, it changes nothing. */
    public void tell(long position, long sequence, FactStory.Told told) {
        var last = versions.isEmpty() ? null : versions.getLast();
        if (last != null && last.sequence() >= sequence) {
            return;
        }
        @Nullable CaseFact before = last == null ? null : last.fact();
        var after = FactStory.tell(before, told);
        if (!after.equals(before)) {
            versions.add(new Version(position, sequence, after));
        }
    }

    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** What was known once the event at this position had been sealed; nothing before the case was opened. */
    public Optional<CaseFact> asKnownAt(long position) {
        return versions.reversed().stream()
                .filter(version -> version.position() <= position)
                .map(Version::fact)
                .findFirst();
    }
}
