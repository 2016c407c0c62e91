package nl.rechtspoor.query.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.ReleaseGate;
import nl.rechtspoor.statistics.disclosure.Tables;
import org.springframework.stereotype.Component;

/**
 * Attacks tables before anybody reads them: those through which a small count could be found are not told. The attacker is
 * thought to have every table by these dimensions or some of them, per month, quarter and year, also those that are withheld,
 * so the order in which people ask does not matter; and a release never changes, so what was found is remembered.
 */
@Component
class Withholding {
    private static final int REMEMBERED_ANSWERS = 10_000;

    private final Releases releases;
    private final Protection protection;
    private final Cache<Asked, Boolean> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED_ANSWERS).build();

    Withholding(Releases releases, Protection protection) {
        this.releases = releases;
        this.protection = protection;
    }

    /** These dimensions, in the periods whose last revision one release is, with the code lists of another. */
    private record Asked(Set<Dimension> dimensions, YearMonth source, YearMonth release) {}

    /** Whether these dimensions must not be told together in periods that are counted from the source. */
    boolean withholds(Set<Dimension> dimensions, YearMonth source, Release release, YearMonth firstRelease) {
        return answers.get(
                new Asked(Set.copyOf(dimensions), source, release.month()),
                asked -> !gate(asked.dimensions(), releases.casesOf(source), release.book(), source, firstRelease)
                        .tooNarrow()
                        .isEmpty());
    }

    /** The gate before all tables by some of these dimensions, of the periods whose last revision the source is. */
    ReleaseGate gate(
            Set<Dimension> dimensions,
            List<CodedCase> counted,
            CodeBook book,
            YearMonth source,
            YearMonth firstRelease) {
        var tables = new Tables(
                book,
                Tables.all().stream().filter(dimensions::containsAll).toList(),
                Arrays.asList(Period.Length.values()),
                period -> !period.last().isAfter(source)
                        && Revision.source(period, source, firstRelease).equals(source));
        var others = new Conceivable(counted, book, tables, protection::recordKey);
        return new ReleaseGate(others.population(protection::bandOf), others::of);
    }
}
