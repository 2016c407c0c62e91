package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.Shown;
import nl.rechtspoor.statistics.disclosure.Tables;
import org.springframework.stereotype.Component;

/** Who is in the cells of a table. Exact; it never leaves the check before publication. */
@Component
class Members {
    private final Releases releases;

    Members(Releases releases) {
        this.releases = releases;
    }

    /** The children of one cell, each with the family or incident it belongs to. */
    record InCell(Map<SubjectId, UUID> children) {
        /** Whether the two are not the same, and only few make the difference. */
        boolean differsByFewFrom(InCell other) {
            var different = new HashSet<SubjectId>();
            var families = new HashSet<UUID>();
            return addMissing(other, different, families)
                    && other.addMissing(this, different, families)
                    && !different.isEmpty();
        }

        /** Says no as soon as those who make the difference are no longer few. */
        private boolean addMissing(InCell other, Set<SubjectId> different, Set<UUID> families) {
            for (var each : children.entrySet()) {
                if (!other.children.containsKey(each.getKey())) {
                    different.add(each.getKey());
                    families.add(each.getValue());
                    if (different.size() >= Shown.LEAST && families.size() >= Shown.LEAST_CLUSTERS) {
                        return false;
                    }
                }
            }
            return true;
        }

        boolean isOneFamilyForMoreThanHalf() {
            return children.values().stream()
                    .collect(Collectors.groupingBy(family -> family, Collectors.counting()))
                    .values()
                    .stream()
                    .anyMatch(many -> 2 * many > children.size());
        }

        @Override
        public String toString() {
            return "InCell[…]";
        }
    }

    /** Those in the cells whose number is shown. */
    List<InCell> shownIn(Questions.Answered answered) {
        var question = answered.question();
        var book = question.release().book();
        var first = releases.first().orElseThrow();
        var shown = new ArrayList<InCell>();
        int line = 0;
        for (var period : question.query().periods()) {
            var cells = in(
                    period, question, Revision.source(period, question.release().month(), first));
            for (long address : book.addresses(question.query(), period)) {
                if (answered.table().lines().get(line++).value() != null) {
                    shown.add(new InCell(cells.getOrDefault(address, Map.of())));
                }
            }
        }
        return shown;
    }

    private Map<Long, Map<SubjectId, UUID>> in(Period period, Question question, YearMonth source) {
        var asked = EnumSet.noneOf(Dimension.class);
        asked.addAll(question.query().choices().keySet());
        var tables = new Tables(
                question.release().book(), List.of(asked), List.of(period.length()), Set.of(period)::contains);
        var cells = new HashMap<Long, Map<SubjectId, UUID>>();
        for (var counted : releases.casesOf(source)) {
            for (long address : tables.cellsOf(counted)) {
                cells.computeIfAbsent(address, _ -> new HashMap<>()).put(counted.child(), counted.cluster());
            }
        }
        return cells;
    }
}
