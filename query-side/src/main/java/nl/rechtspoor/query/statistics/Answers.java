package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.statistics.disclosure.Address;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.Counted;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.PeriodNotReleased;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.StatisticsKeysMissing;
import nl.rechtspoor.statistics.disclosure.Shown;
import nl.rechtspoor.statistics.disclosure.StatisticsQuery;
import org.springframework.stereotype.Component;

/** Answers questions from a release. The exact counts live and die in here. */
@Component
class Answers {
    private static final int YEARS_BEFORE_THE_FIRST_RELEASE = 10;

    private final Releases releases;
    private final Cubes cubes;
    private final Protection protection;
    private final Withheld withheld;

    Answers(Releases releases, Cubes cubes, Protection protection, Withheld withheld) {
        this.releases = releases;
        this.cubes = cubes;
        this.withheld = withheld;
        this.protection = protection;
    }

    /** The protected table; refused where the release does not tell what is asked. */
    ProtectedTable to(Question question) {
        var release = question.release();
        var query = question.query();
        var first = releases.first().orElseThrow();
        refuseWithoutKeys(release);
        checkPeriods(query, release, first);
        withheld.refuse(query, release, first);
        var book = release.book();
        var lines = new ArrayList<ProtectedTable.ProtectedLine>();
        periodsBySource(query, release.month(), first).forEach((source, periods) -> {
            var counted = cubes.of(source).count(query, periods, book);
            int place = 0;
            for (var period : periods) {
                for (long address : book.addresses(query, period)) {
                    var codes = codes(address, book);
                    var shown = shown(counted, place++, query);
                    lines.add(new ProtectedTable.ProtectedLine(
                            period.code(), Revision.of(period, source).mark(), codes, shown.value(), shown.text()));
                }
            }
        });
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
        return !period.first().isBefore(earliest(first)) && withheld.tells(query, period, release, first);
    }

    private static YearMonth earliest(YearMonth firstRelease) {
        return firstRelease.minusYears(YEARS_BEFORE_THE_FIRST_RELEASE).withMonth(1);
    }

    /** Later periods are never counted from earlier releases, so the periods of each stand together. */
    private static Map<YearMonth, List<Period>> periodsBySource(
            StatisticsQuery query, YearMonth release, YearMonth first) {
        var bySource = new LinkedHashMap<YearMonth, List<Period>>();
        for (var period : query.periods()) {
            bySource.computeIfAbsent(Revision.source(period, release, first), _ -> new ArrayList<>())
                    .add(period);
        }
        return bySource;
    }

    private Shown shown(Counted counted, int place, StatisticsQuery query) {
        int perturbed = protection.perturbed(counted.cell(place));
        return query.toThePublic()
                ? Shown.toThePublic(perturbed, counted.clusters(place))
                : Shown.toResearchers(perturbed);
    }

    private static Map<String, String> codes(long address, CodeBook book) {
        Map<String, String> codes = new LinkedHashMap<>();
        Address.codes(address, book).forEach((dimension, code) -> codes.put(dimension.code(), code));
        return codes;
    }

    private void checkPeriods(StatisticsQuery query, Release release, YearMonth first) {
        var earliest = earliest(first);
        Rejected.rejectIf(
                query.from().first().isBefore(earliest) || query.to().last().isAfter(release.month()),
                new PeriodNotReleased(earliest.toString(), release.month().toString()));
    }
}
