package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Children in the same position of whom some were given what others were refused. No number makes this a signal: two are
 * enough, because alike cases must be treated alike.
 *
 * @param granted the cases that ended well for the child, in the order of their names
 * @param refused those that did not
 */
public record UnequalTreatment(Pattern pattern, List<Treated> granted, List<Treated> refused) {
    /**
     * What makes cases alike in law, in codes. A fact that is not known makes a case comparable with no other, so none of them
     * may be blank.
     *
     * @param policy the rule, policy or kind of decision that was applied
     */
    public record Pattern(
            String area, String article, String bodyType, String policy, String ageBand, Set<String> groups)
            implements Comparable<Pattern> {
        public Pattern {
            groups = Set.copyOf(groups);
            if (List.of(area, article, bodyType, policy, ageBand).stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("Cases can be compared once every fact of the pattern is known.");
            }
        }

        private List<String> inOrder() {
            return List.of(
                    area,
                    article,
                    bodyType,
                    policy,
                    ageBand,
                    String.join(" ", groups.stream().sorted().toList()));
        }

        @Override
        public int compareTo(Pattern other) {
            for (int i = 0; i < inOrder().size(); i++) {
                int order = inOrder().get(i).compareTo(other.inOrder().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }

    /** How one case ended for the child. */
    public record Treated(UUID caseId, UUID child, String body, Pattern pattern, boolean granted) {}

    /** All patterns with both endings among different children, those with most cases first. */
    public static List<UnequalTreatment> among(Collection<Treated> cases) {
        Map<Pattern, List<Treated>> alike = new LinkedHashMap<>();
        cases.stream()
                .sorted(Comparator.comparing(Treated::caseId))
                .forEach(treated -> alike.computeIfAbsent(treated.pattern(), _ -> new ArrayList<>())
                        .add(treated));
        return alike.entrySet().stream()
                .map(entry -> new UnequalTreatment(
                        entry.getKey(),
                        entry.getValue().stream().filter(Treated::granted).toList(),
                        entry.getValue().stream()
                                .filter(treated -> !treated.granted())
                                .toList()))
                .filter(UnequalTreatment::concernsDifferentChildren)
                .sorted(Comparator.comparingInt(UnequalTreatment::size)
                        .reversed()
                        .thenComparing(UnequalTreatment::pattern))
                .toList();
    }

    /** One child that was first refused and then granted the same has not been treated unlike another. */
    private boolean concernsDifferentChildren() {
        return granted.stream()
                .anyMatch(
                        one -> refused.stream().anyMatch(other -> !other.child().equals(one.child())));
    }

    public int size() {
        return granted.size() + refused.size();
    }
}
