package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.statistics.disclosure.Address;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.DimensionsWithheld;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.PeriodNotReleased;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.StatisticsKeysMissing;
import nl.rechtspoor.statistics.disclosure.Shown;
import nl.rechtspoor.statistics.disclosure.StatisticsQuery;
import nl.rechtspoor.statistics.disclosure.Tables;
import nl.rechtspoor.statistics.disclosure.Tabulation;
import org.springframework.stereotype.Component;

/** Answers questions from a release. The exact counts live and die in here. */
@Component
class Answers {
    private static final int YEARS_BEFORE_THE_FIRST_RELEASE = 10;

    private final Releases releases;
    private final Protection protection;
    private final Withholding withholding;

    Answers(Releases releases, Protection protection, Withholding withholding) {
        this.releases = releases;
        this.withholding = withholding;
        this.protection = protection;
    }

    /** The protected table; refused where the release does not tell what is asked. */
    ProtectedTable to(Question question) {
        var release = question.release();
        var query = question.query();
        var first = releases.first().orElseThrow();
        refuseWithoutKeys(release);
        checkPeriods(query, release, first);
        checkWithheld(query, release, first);
        var book = release.book();
        var counted = new HashMap<YearMonth, Tabulation>();
        var lines = new ArrayList<ProtectedTable.ProtectedLine>();
        for (var period : query.periods()) {
            var source = Revision.source(period, release.month(), first);
            var cells = counted.computeIfAbsent(source, from -> count(from, query, book));
            for (long address : book.addresses(query, period)) {
                lines.add(line(address, period, Revision.of(period, source), query, cells, book));
            }
        }
        return new ProtectedTable(question.id(), release.month().toString(), query.parameters(), lines);
    }

    /** Nothing is told of a release that was made with other keys than those that are here. */
    void refuseWithoutKeys(Release release) {
        Rejected.rejectIf(!protection.made(release), new StatisticsKeysMissing());
    }

    /**
     * The same question from up to so many periods earlier on. It ends where the release tells no more, and where it does not
     * tell these dimensions together: what nobody may read must not shape what they read instead.
     */
    Question reachingBack(Question question, int periods) {
        var release = question.release();
        var query = question.query();
        var first = releases.first().orElseThrow();
        var from = query.from();
        for (int n = 0; n < periods && tells(from.previous(), query, release, first); n++) {
            from = from.previous();
        }
        return new Question(release, query.since(from));
    }

    private boolean tells(Period period, StatisticsQuery query, Release release, YearMonth first) {
        return !period.first().isBefore(earliest(first))
                && !withholding.withholds(
                        query.choices().keySet(), Revision.source(period, release.month(), first), release, first);
    }

    private static YearMonth earliest(YearMonth firstRelease) {
        return firstRelease.minusYears(YEARS_BEFORE_THE_FIRST_RELEASE).withMonth(1);
    }

    private Tabulation count(YearMonth source, StatisticsQuery query, CodeBook book) {
        Set<Dimension> asked = query.choices().isEmpty()
                ? EnumSet.noneOf(Dimension.class)
                : EnumSet.copyOf(query.choices().keySet());
        var periods = Set.copyOf(query.periods());
        var tables = new Tables(book, List.of(asked), List.of(query.from().length()), periods::contains);
        return Tabulation.of(releases.casesOf(source), tables::cellsOf, protection::recordKey);
    }

    private ProtectedTable.ProtectedLine line(
            long address, Period period, Revision revision, StatisticsQuery query, Tabulation cells, CodeBook book) {
        int perturbed = protection.perturbed(cells.cell(address));
        var shown = query.toThePublic()
                ? Shown.toThePublic(perturbed, cells.clusters(address))
                : Shown.toResearchers(perturbed);
        Map<String, String> codes = new LinkedHashMap<>();
        Address.codes(address, book).forEach((dimension, code) -> codes.put(dimension.code(), code));
        return new ProtectedTable.ProtectedLine(period.code(), revision.mark(), codes, shown.value(), shown.text());
    }

    private void checkPeriods(StatisticsQuery query, Release release, YearMonth first) {
        var earliest = earliest(first);
        Rejected.rejectIf(
                query.from().first().isBefore(earliest) || query.to().last().isAfter(release.month()),
                new PeriodNotReleased(earliest.toString(), release.month().toString()));
    }

    private void checkWithheld(StatisticsQuery query, Release release, YearMonth first) {
        var asked = query.choices().keySet();
        boolean withheld = query.periods().stream()
                .map(period -> Revision.source(period, release.month(), first))
                .distinct()
                .anyMatch(source -> withholding.withholds(asked, source, release, first));
        Rejected.rejectIf(
                withheld,
                new DimensionsWithheld(
                        asked.stream().map(Dimension::code).collect(Collectors.toCollection(TreeSet::new))));
    }
}
