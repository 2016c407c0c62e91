package nl.rechtspoor.statistics.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.rechtspoor.kernel.SubjectId;

/** What was done in one case, by when it happened. It never leaves the vault. */
public record CaseSteps(SubjectId child, List<Step> steps) {
    /** One step, by the name of what was done. */
    public record Step(String activity, Instant happenedAt) {}

    public CaseSteps {
        steps = steps.stream().sorted(Comparator.comparing(Step::happenedAt)).toList();
    }

    /** The names of the steps in order; the same one several times on end is one. */
    List<String> variant() {
        var variant = new ArrayList<String>();
        for (var step : steps) {
            if (variant.isEmpty() || !variant.getLast().equals(step.activity())) {
                variant.add(step.activity());
            }
        }
        return variant;
    }

    Duration duration() {
        return Duration.between(steps.getFirst().happenedAt(), steps.getLast().happenedAt());
    }

    @Override
    public String toString() {
        return "CaseSteps[…]";
    }
}
