package nl.rechtspoor.query.statistics;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.NoiseSettings;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.Clusters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a release of each month that is over. What it knows ends with the last event before the first one of the next month,
 * so it comes out the same whenever it is made; only who objected or was erased meanwhile is left out.
 */
@Component
class ReleaseMaker {
    private static final int REVISED_MONTHS = 2;

    private final Releases releases;
    private final SealedMonths months;
    private final CaseFacts facts;
    private final Coding coding;
    private final CodeLists lists;
    private final NamedBodies namedBodies;
    private final ReleasedProcesses processes;
    private final Verdicts verdicts;
    private final Protection protection;
    private final StreamProgress progress;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReleaseMaker(
            Releases releases,
            SealedMonths months,
            CaseFacts facts,
            Coding coding,
            CodeLists lists,
            NamedBodies namedBodies,
            ReleasedProcesses processes,
            Verdicts verdicts,
            Protection protection,
            @QueryDatabase StreamProgress progress,
            @QueryDatabase JdbcClient jdbc,
            @QueryDatabase TransactionTemplate transactions,
            Clock clock) {
        this.releases = releases;
        this.months = months;
        this.facts = facts;
        this.coding = coding;
        this.lists = lists;
        this.namedBodies = namedBodies;
        this.processes = processes;
        this.verdicts = verdicts;
        this.protection = protection;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the next release that is due, and says of which month; nothing when none is. One node at a time does; then the gate looks at it. */
    Optional<YearMonth> makeNext() {
        var next = transactions.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('statistics.release'))")
                    .query((_, _) -> "")
                    .single();
            return next().filter(this::make).orElse(null);
        });
        if (next != null) {
            verdicts.makeAll();
        }
        return Optional.ofNullable(next);
    }

    private Optional<YearMonth> next() {
        var thisMonth = YearMonth.from(clock.instant().atZone(Act.LEGAL_TIME));
        return releases.latest()
                .map(release -> release.month().plusMonths(1))
                .or(months::first)
                .filter(month -> month.isBefore(thisMonth));
    }

    private boolean make(YearMonth month) {
        long from = releases.latest().map(Release::position).orElse(-1L);
        OptionalLong last = months.lastPositionOf(month, from);
        if (last.isEmpty() || progress.positionOf(CaseFactProjection.GROUP) < last.getAsLong()) {
            return false;
        }
        var known = facts.asKnownAt(last.getAsLong());
        var countable = countable(known);
        var counted = counted(month, countable, Clusters.of(known));
        var first = releases.first().orElse(month);
        var codeLists = lists.on(month.atEndOfMonth(), namedBodies.in(month, first, counted));
        var release = release(month, last.getAsLong(), codeLists);
        releases.add(release, counted);
        processes.add(release, countable);
        return true;
    }

    private Release release(YearMonth month, long position, List<CodeList> codeLists) {
        return new Release(
                month,
                position,
                clock.instant(),
                Release.METHOD,
                NoiseSettings.OF_RELEASES.name(),
                protection.keyMark(),
                codeLists);
    }

    /** The cases that counted then, but those that may not be counted any more. */
    private List<CaseFact> countable(List<CaseFact> known) {
        var leftOut = facts.withoutStanding();
        return known.stream()
                .filter(CaseFact::counts)
                .filter(fact -> !leftOut.contains(fact.caseId()))
                .toList();
    }

    /** The cases that periods of this release can need: all in the first one, later on those of the years it revises. */
    private List<CodedCase> counted(YearMonth month, List<CaseFact> countable, Clusters clusters) {
        var from = releases.first().isEmpty()
                ? YearMonth.of(2000, 1)
                : month.minusMonths(REVISED_MONTHS).withMonth(1);
        var counted = new ArrayList<CodedCase>();
        countable.stream()
                .filter(fact ->
                        !fact.receivedIn().isBefore(from) && !fact.receivedIn().isAfter(month))
                .forEach(fact -> coding.of(fact, clusters).ifPresent(counted::add));
        return counted;
    }
}
