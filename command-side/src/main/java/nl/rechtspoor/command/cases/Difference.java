package nl.rechtspoor.command.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.NotABsnConfirmed;
import org.jspecify.annotations.Nullable;

/**
 * What the same command would have recorded otherwise. Personal values are not compared: they are encrypted, and no decision
 * rests on what they say.
 *
 * @param event the stored name of the event
 * @param field its component; missing where the whole event is on one side only
 */
public record Difference(
        String event,
        @Nullable String field,
        @Nullable String recorded,
        @Nullable String then) {
    /** An act looks at its clock a moment before its events are stamped. */
    private static final Duration CLOCK = Duration.ofMinutes(1);

    static List<Difference> between(List<CaseEvent> recorded, List<CaseEvent> then) {
        // that a number is none was confirmed by a person, about a text that is not read here
        var facts = recorded.stream()
                .filter(event -> !(event instanceof NotABsnConfirmed))
                .toList();
        var found = new ArrayList<Difference>();
        for (var i = 0; i < Math.max(facts.size(), then.size()); i++) {
            var fact = i < facts.size() ? facts.get(i) : null;
            var would = i < then.size() ? then.get(i) : null;
            if (fact != null && would != null && fact.getClass() == would.getClass()) {
                found.addAll(fields(fact, would));
            } else {
                if (fact != null) {
                    found.add(new Difference(name(fact), null, name(fact), null));
                }
                if (would != null) {
                    found.add(new Difference(name(would), null, null, name(would)));
                }
            }
        }
        return found;
    }

    private static List<Difference> fields(CaseEvent fact, CaseEvent would) {
        var others = Components.of(would);
        var found = new ArrayList<Difference>();
        Components.of(fact).forEach((field, value) -> {
            if (!isSame(value, others.get(field))) {
                found.add(new Difference(name(fact), field, said(value), said(others.get(field))));
            }
        });
        return found;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Sensitive<?> || other instanceof Sensitive<?>) {
            return true;
        }
        return one instanceof Instant a && other instanceof Instant b
                ? Duration.between(a, b).abs().compareTo(CLOCK) <= 0
                : Objects.equals(one, other);
    }

    private static @Nullable String said(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String name(CaseEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(EventType.class))
                .value();
    }
}
