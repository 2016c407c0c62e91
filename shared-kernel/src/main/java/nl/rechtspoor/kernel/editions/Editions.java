package nl.rechtspoor.kernel.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All published editions of one body of rules. On a day that several cover, the one that started last holds.
 *
 * @param <R> the rules
 */
public record Editions<R extends Editions.Published>(List<R> all) {
    /** Rules that appear in editions. */
    public interface Published {
        Edition edition();
    }

    public Editions {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("rules without a single edition");
        }
        all = all.stream()
                .sorted((a, b) ->
                        a.edition().valid().from().compareTo(b.edition().valid().from()))
                .toList();
    }

    /** The rules that hold on a day, if any do. */
    public Optional<R> find(LocalDate day) {
        return all.reversed().stream()
                .filter(rules -> rules.edition().valid().covers(day))
                .findFirst();
    }

    /** The rules that hold on a day; before the first edition the first one, since history must stay readable. */
    public R on(LocalDate day) {
        return find(day).orElseGet(all::getFirst);
    }

    /** The very edition that a decision named. */
    public Optional<R> named(String name) {
        return all.stream().filter(rules -> rules.edition().name().equals(name)).findFirst();
    }
}
