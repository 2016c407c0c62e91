package nl.rechtspoor.statistics.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.whatif.SeenMonth.Looked;
import org.jspecify.annotations.Nullable;

/**
 * How many series of a level were looked at in all months together, and how many of those that stood out chance explains.
 *
 * @param inForce missing where the rules in force do not look at the level
 * @param proposed missing where the others do not
 */
public record Chance(
        Level level, @Nullable Looked inForce, @Nullable Looked proposed) {
    static List<Chance> of(List<ReplayedMonth> months) {
        return Arrays.stream(Level.values())
                .map(level -> new Chance(
                        level,
                        sum(level, months, ReplayedMonth::inForce).orElse(null),
                        sum(level, months, ReplayedMonth::proposed).orElse(null)))
                .filter(chance -> chance.inForce() != null || chance.proposed() != null)
                .toList();
    }

    private static Optional<Looked> sum(
            Level level, List<ReplayedMonth> months, Function<ReplayedMonth, SeenMonth> seen) {
        return months.stream()
                .flatMap(month -> seen.apply(month).levels().stream())
                .filter(looked -> looked.level() == level)
                .reduce(Chance::plus);
    }

    private static Looked plus(Looked one, Looked other) {
        return new Looked(
                one.level(),
                one.tested() + other.tested(),
                one.flagged() + other.flagged(),
                one.flaggedByChance() + other.flaggedByChance(),
                one.lasting() + other.lasting(),
                one.lastingByChance() + other.lastingByChance(),
                one.overLimit() + other.overLimit(),
                one.overLimitByChance() + other.overLimitByChance());
    }
}
