package nl.rechtspoor.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.testing.TestDatabase;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which months of which series are no part of what is normal, and which dossiers are silent. */
class KnownIssuesTest {
    private static final SeriesKey SERIES = SeriesKey.of(Level.ARTICLE, "CRC-9");
    private static final IssueKey KEY = IssueSeries.issue(SERIES);
    private static final DossierId DOSSIER = KEY.dossier();
    private static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final LocalDate SILENT_UNTIL = LocalDate.of(2026, 12, 1);
    private static final StaffId ONE = new StaffId(new UUID(0, 1));
    private static final StaffId TWO = new StaffId(new UUID(0, 2));

    private TestDatabase database;
    private KnownIssuesProjection projection;
    private KnownIssues issues;
    private long position;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        var jdbc = database.jdbc(DatabaseRole.COMMAND);
        var keyring = new InMemoryKeyring();
        var documents = new FactDocuments(List.of(json -> json.addModule(keyring.jacksonModule())));
        projection = new KnownIssuesProjection(jdbc, documents);
        issues = new KnownIssues(jdbc, documents);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void a_confirmed_violation_went_on_from_its_first_signal_until_it_was_over() {
        tell("2026-03-02", raised(1, "2026-02"), accepted(1));
        tell("2026-05-05", confirmed());
        assertThat(known()).isEqualTo(Map.of(SERIES, months(2, 10)));

        tell("2026-08-09", resolved());
        assertThat(known()).isEqualTo(Map.of(SERIES, months(2, 8)));
    }

    @Test
    void what_was_not_known_at_a_position_is_not_told_of_it() {
        tell("2026-03-02", raised(1, "2026-02"), accepted(1));
        long before = position;
        tell("2026-05-05", confirmed());
        long confirmed = position;
        tell("2026-08-09", resolved());

        assertThat(issues.confirmedMonths(before, LAST)).isEmpty();
        assertThat(issues.confirmedMonths(confirmed, LAST)).isEqualTo(Map.of(SERIES, months(2, 10)));
    }

    @Test
    void of_several_signals_the_earliest_month_counts_however_its_period_is_written() {
        tell("2026-04-02", raised(1, "2026-03"), raised(2, "2026-Q1"), raised(3, "2026-02-17"));
        tell("2026-04-03", accepted(1), accepted(2), accepted(3), confirmed());

        assertThat(known()).isEqualTo(Map.of(SERIES, months(1, 10)));
    }

    @Test
    void a_signal_that_nobody_had_accepted_when_it_was_confirmed_takes_no_month_out() {
        tell("2026-03-02", raised(1, "2026-01"), raised(2, "2026-02"), accepted(2), confirmed(), accepted(1));

        assertThat(known()).isEqualTo(Map.of(SERIES, months(2, 10)));
    }

    @Test
    void what_was_confirmed_twice_takes_out_the_months_of_both_times() {
        tell("2026-02-02", raised(1, "2026-01"), accepted(1), confirmed());
        tell("2026-02-20", new IssueRejected(DOSSIER, ONE, TWO, text()));
        assertThat(known()).isEqualTo(Map.of(SERIES, months(1, 2)));

        tell("2026-05-05", confirmed());
        assertThat(known()).isEqualTo(Map.of(SERIES, months(1, 10)));
    }

    @Test
    void an_issue_that_is_no_series_of_its_own_takes_nothing_out() {
        var hinted = IssueKey.ofHint("FAMILIES-TOLD-APART");
        tell("2026-03-02", raised(hinted, 1, "2026-02"), new SignalAccepted(hinted.dossier(), signal(1)));
        tell("2026-05-05", confirmed(hinted.dossier()));

        assertThat(known()).isEmpty();
    }

    @Test
    void a_dossier_is_silent_until_the_day_that_its_signal_names() {
        tell("2026-03-02", raised(1, "2026-02"));

        assertThat(issues.silentOn(SILENT_UNTIL.minusDays(1))).containsExactly(DOSSIER);
        assertThat(issues.silentOn(SILENT_UNTIL)).isEmpty();
    }

    @Test
    void an_event_that_is_told_twice_changes_nothing() {
        tell("2026-03-02", raised(1, "2026-02"), accepted(1), confirmed());
        position -= 3;
        tell("2026-03-02", raised(1, "2026-02"), accepted(1), confirmed());

        assertThat(known()).isEqualTo(Map.of(SERIES, months(2, 10)));
    }

    private Map<SeriesKey, Set<YearMonth>> known() {
        return issues.confirmedMonths(position, LAST);
    }

    private void tell(String day, DossierEvent... events) {
        for (var event : events) {
            projection.on(event, Instant.parse(day + "T09:00:00Z"), new GlobalSequenceTrackingToken(++position));
        }
    }

    private static Set<YearMonth> months(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> YearMonth.of(2026, month))
                .collect(Collectors.toSet());
    }

    private static SystemicSignalRaised raised(int number, String period) {
        return raised(KEY, number, period);
    }

    private static SystemicSignalRaised raised(IssueKey key, int number, String period) {
        return new SystemicSignalRaised(
                key.dossier(),
                signal(number),
                key,
                new SignalEvidence("rising-series", "1", "ab12", period, List.of((long) number), 7, 5, null),
                SILENT_UNTIL);
    }

    private static SignalAccepted accepted(int number) {
        return new SignalAccepted(DOSSIER, signal(number));
    }

    private static SignalId signal(int number) {
        return new SignalId(new UUID(1, number));
    }

    private static IssueConfirmed confirmed() {
        return confirmed(DOSSIER);
    }

    private static IssueConfirmed confirmed(DossierId dossier) {
        return new IssueConfirmed(
                dossier, ONE, TWO, Set.of(EvidenceGround.values()[0]), new RuleVersion("ISSUES-NL-1@2026-01-01"));
    }

    private static IssueResolved resolved() {
        return new IssueResolved(DOSSIER, ResolutionGround.values()[0], text(), text());
    }

    private static Sensitive<String> text() {
        return Sensitive.of(DOSSIER.subject(), "issue/text", "Een verzonnen tekst");
    }
}
