package nl.rechtspoor.benchmarks;

import java.time.Duration;
import java.util.List;

/** How long a run may take: quick shows that all works, short gives ratios, full is for figures that are written down. */
record Effort(String name, List<Integer> clients, int rounds, Duration each, List<Integer> cases) {
    static Effort of(String name) {
        return switch (name) {
            case "quick" -> new Effort(name, List.of(1, 8), 1, Duration.ofSeconds(4), List.of(1_000, 10_000));
            case "short" ->
                new Effort(name, List.of(1, 8, 32), 3, Duration.ofSeconds(3), List.of(1_000, 10_000, 100_000));
            case "full" ->
                new Effort(name, List.of(1, 8, 32), 3, Duration.ofSeconds(6), List.of(1_000, 100_000, 1_000_000));
            default -> throw new IllegalArgumentException("quick, short or full, not " + name);
        };
    }
}
