package nl.rechtspoor.statistics.whatif;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;
import nl.rechtspoor.statistics.whatif.Raises.Raise;

/**
 * What other rules would have changed at the desk.
 *
 * @param changes every signal of either, by series and month
 * @param tally how many of each kind, by level and month; a month without any is not in it
 * @param chance what was tested, and how much of it chance alone explains, by level
 */
public record DeskDifference(List<SignalChange> changes, List<Tally> tally, List<Chance> chance) {
    /** Two signals of a series that are further apart are not about the same rise. */
    static final int SAME_RISE_MONTHS = 6;

    /** How many signals of a level and month came, went and moved. */
    public record Tally(Level level, YearMonth month, int same, int came, int gone, int earlier, int later) {}

    public DeskDifference {
        changes = List.copyOf(changes);
        tally = List.copyOf(tally);
        chance = List.copyOf(chance);
    }

    /**
     * @param months in their order
     * @param silentDays for how long a series is silent after a signal
     */
    public static DeskDifference of(List<ReplayedMonth> months, int silentDays) {
        var inForce = Raises.of(months, ReplayedMonth::inForce, silentDays);
        var proposed = Raises.of(months, ReplayedMonth::proposed, silentDays);
        var series = new TreeSet<SeriesKey>(inForce.keySet());
        series.addAll(proposed.keySet());
        var changes = series.stream()
                .flatMap(each ->
                        paired(each, inForce.getOrDefault(each, List.of()), proposed.getOrDefault(each, List.of()))
                                .stream())
                .toList();
        return new DeskDifference(changes, tally(changes), Chance.of(months));
    }

    /** What may be told outside the signal desk: nothing of series with fewer than five children. */
    public DeskDifference withoutFew() {
        return new DeskDifference(
                changes.stream().filter(change -> !change.few()).toList(), tally, chance);
    }

    /** Signals in the same month belong together, then those that are nearest. */
    private static List<SignalChange> paired(SeriesKey series, List<Raise> inForce, List<Raise> proposed) {
        var left = new ArrayList<>(inForce);
        var right = new ArrayList<>(proposed);
        var changes = new ArrayList<SignalChange>();
        for (int apart = 0; apart <= SAME_RISE_MONTHS; apart++) {
            for (var mine : List.copyOf(left)) {
                int months = apart;
                right.stream()
                        .filter(other -> Math.abs(mine.month().until(other.month(), ChronoUnit.MONTHS)) == months)
                        .findFirst()
                        .ifPresent(other -> {
                            changes.add(SignalChange.moved(series, mine, other));
                            left.remove(mine);
                            right.remove(other);
                        });
            }
        }
        left.forEach(gone -> changes.add(SignalChange.gone(series, gone)));
        right.forEach(came -> changes.add(SignalChange.came(series, came)));
        changes.sort(Comparator.comparing(SignalChange::month));
        return changes;
    }

    private static List<Tally> tally(List<SignalChange> changes) {
        SortedMap<Level, SortedMap<YearMonth, Map<SignalChange.Kind, Integer>>> counted = new TreeMap<>();
        for (var change : changes) {
            counted.computeIfAbsent(change.series().level(), _ -> new TreeMap<>())
                    .computeIfAbsent(change.month(), _ -> new EnumMap<>(SignalChange.Kind.class))
                    .merge(change.kind(), 1, Integer::sum);
        }
        var tally = new ArrayList<Tally>();
        counted.forEach((level, months) -> months.forEach((month, kinds) -> tally.add(new Tally(
                level,
                month,
                kinds.getOrDefault(SignalChange.Kind.SAME, 0),
                kinds.getOrDefault(SignalChange.Kind.CAME, 0),
                kinds.getOrDefault(SignalChange.Kind.GONE, 0),
                kinds.getOrDefault(SignalChange.Kind.EARLIER, 0),
                kinds.getOrDefault(SignalChange.Kind.LATER, 0)))));
        return tally;
    }
}
