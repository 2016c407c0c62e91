package nl.rechtspoor.statistics.signals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A single case that is a signal by itself, because two jurists, each on their own, call it grave.
 *
 * @param jurists who did, at least two
 */
public record GraveCase(UUID caseId, Set<UUID> jurists) {
    private static final int JURISTS = 2;

    /** That a jurist calls a case grave, and has not taken it back. */
    public record Flag(UUID caseId, UUID jurist) {}

    /** The cases that enough different jurists call grave, in the order of their names. */
    public static List<GraveCase> among(Collection<Flag> flags) {
        Map<UUID, Set<UUID>> jurists = new TreeMap<>();
        flags.forEach(flag ->
                jurists.computeIfAbsent(flag.caseId(), _ -> new TreeSet<>()).add(flag.jurist()));
        return jurists.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= JURISTS)
                .map(entry -> new GraveCase(entry.getKey(), Set.copyOf(entry.getValue())))
                .toList();
    }
}
