package nl.rechtspoor.query.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.DimensionsWithheld;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.ReleaseNotYetChecked;
import nl.rechtspoor.statistics.disclosure.StatisticsQuery;
import nl.rechtspoor.statistics.disclosure.Table;
import org.springframework.stereotype.Component;

/** Refuses questions for tables that the release gate withholds, and says which broader ones are answered. */
@Component
class Withheld {
    private final Verdicts verdicts;

    Withheld(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The verdict that decides on one of the periods that are asked. */
    private record Deciding(Verdict verdict, int year) {}

    void refuse(StatisticsQuery query, Release release, YearMonth firstRelease) {
        var deciding = query.periods().stream()
                .map(period -> new Deciding(
                        verdict(release, Revision.source(period, release.month(), firstRelease)),
                        period.first().getYear()))
                .distinct()
                .toList();
        var asked = new Table(query.from().length(), query.choices().keySet());
        Rejected.rejectIf(
                !isTold(asked, deciding),
                new DimensionsWithheld(names(asked), asked.length().code(), instead(asked, deciding)));
    }

    /** Whether the table of the question is told in a period. */
    boolean tells(StatisticsQuery query, Period period, Release release, YearMonth firstRelease) {
        var asked = new Table(query.from().length(), query.choices().keySet());
        return verdicts.of(release, Revision.source(period, release.month(), firstRelease))
                .filter(verdict -> !verdict.withholds(period.first().getYear(), asked))
                .isPresent();
    }

    private Verdict verdict(Release release, YearMonth source) {
        return verdicts.of(release, source)
                .orElseThrow(() -> new Rejected(new ReleaseNotYetChecked(source.toString())));
    }

    private static boolean isTold(Table table, List<Deciding> deciding) {
        return deciding.stream().noneMatch(each -> each.verdict().withholds(each.year(), table));
    }

    /** The broader tables that are told, of the first step at which there are any. */
    private static List<DimensionsWithheld.Broader> instead(Table asked, List<Deciding> deciding) {
        List<Table> step = List.of(asked);
        var seen = new HashSet<Table>();
        while (!step.isEmpty()) {
            step = step.stream()
                    .flatMap(table -> table.broader().stream())
                    .filter(seen::add)
                    .toList();
            var told = new ArrayList<DimensionsWithheld.Broader>();
            step.stream()
                    .filter(table -> isTold(table, deciding))
                    .forEach(table -> told.add(new DimensionsWithheld.Broader(
                            names(table), table.length().code())));
            if (!told.isEmpty()) {
                return told;
            }
        }
        return List.of();
    }

    private static Set<String> names(Table table) {
        return table.dimensions().stream().map(Dimension::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
