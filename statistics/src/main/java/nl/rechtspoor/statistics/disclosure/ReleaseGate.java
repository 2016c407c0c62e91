package nl.rechtspoor.statistics.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nl.rechtspoor.kernel.SubjectId;

/**
 * What tables must pass before anybody reads them: whoever has all told tables at once must not be able to place any small count
 * between bounds that lie closer than three. Tables are taken in one after the other, the broad ones first; one that would
 * narrow a count of its own or of another table too far is withheld. It errs on the safe side: a count of which no proof is
 * found that it is safe is not safe. A proof is made of children who could be there, or elsewhere, without any told table
 * looking different; a linear program over the same tables then finds bounds that are no closer.
 */
public final class ReleaseGate {
    /** Counts up to this one are small. */
    public static final int SMALL = 4;
    /** How far the bounds must lie apart at least. */
    public static final int LEAST_WIDTH = 3;

    private final CodeBook book;
    private final Predicate<Period> told;
    private final ToLongFunction<SubjectId> recordKeys;
    private final Function<Cell, Band> bands;

    /**
     * A gate for the tables of a release.
     *
     * @param told which periods they tell
     * @param bands what is told of a cell
     */
    public ReleaseGate(
            CodeBook book, Predicate<Period> told, ToLongFunction<SubjectId> recordKeys, Function<Cell, Band> bands) {
        this.book = book;
        this.told = told;
        this.recordKeys = recordKeys;
        this.bands = bands;
    }

    /** The tables that must not be told, by calendar year; a year in which all may be told has an empty set. */
    public Map<Integer, Set<Table>> withheld(List<CodedCase> counted) {
        var years = new TreeMap<Integer, Map<SubjectId, List<CodedCase>>>();
        counted.stream()
                .filter(each -> isTold(each.received()))
                .forEach(each -> years.computeIfAbsent(each.received().getYear(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(each.child(), _ -> new ArrayList<>())
                        .add(each));
        var withheld = new TreeMap<Integer, Set<Table>>();
        years.forEach((year, cases) -> withheld.put(year, new YearGate(book, told, children(cases), bands).withheld()));
        return withheld;
    }

    private boolean isTold(YearMonth month) {
        for (var length : Period.Length.values()) {
            if (told.test(Period.of(length, month))) {
                return true;
            }
        }
        return false;
    }

    private List<CountedChild> children(Map<SubjectId, List<CodedCase>> cases) {
        var children = new ArrayList<CountedChild>();
        cases.forEach((child, theirs) -> children.add(new CountedChild(recordKeys.applyAsLong(child), theirs)));
        // so that the verdict does not hang on the order in which cases are told
        children.sort(Comparator.comparingLong(CountedChild::key));
        return children;
    }
}
