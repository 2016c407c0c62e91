package nl.rechtspoor.query.processes;

import java.time.Instant;
import java.util.List;

/**
 * What was done in one case, in the order in which it was sealed. Cases, children and everything else have names that hold
 * within one log alone.
 */
record Trace(String caseName, String childName, List<Step> steps) {
    /**
     * One step.
     *
     * @param activity what was done
     * @param role in which somebody did it
     * @param deadline which one it is about, if it is about one
     * @param mediation which one it belongs to, if it belongs to one
     */
    record Step(
            String name,
            String activity,
            Instant happenedAt,
            String role,
            @org.jspecify.annotations.Nullable String deadline,
            @org.jspecify.annotations.Nullable String mediation) {}
}
