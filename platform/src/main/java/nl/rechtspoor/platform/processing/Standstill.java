package nl.rechtspoor.platform.processing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Which processors of this process do not read on although there is something to read: their queue of dead letters is full,
 * or their own tables can't be written. It needs two looks, and nobody's clock but this machine's.
 */
final class Standstill {
    private final List<StreamProgress> sides;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new HashMap<>();

    Standstill(List<StreamProgress> sides, LongSupplier nanos) {
        this.sides = sides;
        this.nanos = nanos;
    }

    private record Seen(long position, long since) {}

    /** Those that have stood still for longer than this. */
    synchronized Set<String> longerThan(Duration patience) {
        look();
        var still = new TreeSet<String>();
        seen.forEach((group, look) -> {
            if (nanos.getAsLong() - look.since() > patience.toNanos()) {
                still.add(group);
            }
        });
        return still;
    }

    /** How long the one has stood still that does so longest; zero while all read on. */
    synchronized Duration longest() {
        look();
        return seen.values().stream()
                .map(look -> Duration.ofNanos(nanos.getAsLong() - look.since()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void look() {
        for (StreamProgress side : sides) {
            long last = side.lastPosition();
            for (String group : side.groups()) {
                long position = side.positionOf(group);
                Seen before = seen.get(group);
                if (position >= last) {
                    seen.remove(group);
                } else if (before == null || before.position() != position) {
                    seen.put(group, new Seen(position, nanos.getAsLong()));
                }
            }
        }
    }
}
