package nl.rechtspoor.statistics.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;
import org.junit.jupiter.api.Test;

class IssueHistoryTest {
    private static final IssueKey KEY = IssueSeries.issue(SeriesKey.of(Level.ARTICLE, "CRC-9"));
    private static final DossierId DOSSIER = KEY.dossier();
    private static final YearMonth NOW = YearMonth.of(2026, 10);
    private static final StaffId ONE = new StaffId(new UUID(0, 1));
    private static final StaffId TWO = new StaffId(new UUID(0, 2));

    private final List<IssueHistory.Told> told = new ArrayList<>();

    @Test
    void a_confirmed_violation_went_on_from_its_first_signal_until_it_was_over() {
        tell("2026-03-02", raised(1, "2026-02"));
        tell("2026-03-20", new SignalAccepted(DOSSIER, signal(1)), opened());
        tell("2026-05-05", confirmed());
        assertThat(months()).containsExactlyInAnyOrderElementsOf(from(2, 10));

        tell("2026-08-09", resolved());
        assertThat(months()).containsExactlyInAnyOrderElementsOf(from(2, 8));
        assertThat(history().isConfirmed()).isTrue();
    }

    @Test
    void before_it_was_confirmed_nobody_knew() {
        tell("2026-03-02", raised(1, "2026-Q1"));
        tell("2026-03-20", new SignalAccepted(DOSSIER, signal(1)), opened());
        tell("2026-05-05", confirmed());

        assertThat(before("2026-05-01").confirmedMonths(YearMonth.of(2026, 4))).isEmpty();
        assertThat(history().confirmedMonths(YearMonth.of(2026, 6))).containsExactlyInAnyOrderElementsOf(from(1, 6));
        assertThat(history().before(at("2026-03-01"))).isEmpty();
    }

    @Test
    void a_verdict_that_is_looked_at_again_stands_no_longer_and_one_that_came_back_does() {
        tell("2026-02-02", raised(1, "2026-01"), new SignalAccepted(DOSSIER, signal(1)), opened(), confirmed());
        tell("2026-03-09", resolved());
        tell("2026-07-02", new IssueReopened(DOSSIER, ReopeningCause.RELAPSE, null));
        assertThat(history().isConfirmed()).isTrue();
        assertThat(months()).containsExactlyInAnyOrderElementsOf(from(1, 3));

        tell("2026-07-03", new IssueReopened(DOSSIER, ReopeningCause.DECISION, null));
        assertThat(history().isConfirmed()).isFalse();

        tell("2026-08-05", new IssueRejected(DOSSIER, ONE, TWO, text()));
        assertThat(history().isConfirmed()).isFalse();
        assertThat(history().stage()).isEqualTo(DossierStage.REJECTED);
        assertThat(history().firstConfirmed()).contains(at("2026-02-02"));
    }

    @Test
    void without_an_accepted_signal_nothing_is_taken_out_of_what_is_normal() {
        tell("2026-03-02", raised(1, "2026-02"));
        tell("2026-04-02", opened());
        tell("2026-06-02", confirmed());

        assertThat(history().isConfirmed()).isTrue();
        assertThat(months()).isEmpty();
    }

    @Test
    void a_signal_that_nobody_reviewed_takes_no_month_out_of_what_is_normal_by_being_put_with_its_dossier() {
        tell("2026-05-02", raised(1, "2026-04"), new SignalAccepted(DOSSIER, signal(1)), opened());
        tell("2026-06-02", raised(2, "2026-02"), new SignalAttached(DOSSIER, signal(2), text()), confirmed());

        assertThat(months()).containsExactlyInAnyOrderElementsOf(from(4, 10));
    }

    @Test
    void a_signal_carries_what_people_made_of_it() {
        tell("2026-02-02", raised(1, "2026-01"), raised(2, "2026-01"), raised(3, "2026-01"));
        tell("2026-03-02", new SignalAccepted(DOSSIER, signal(1)), new SignalDismissed(DOSSIER, signal(2), text()));
        tell("2026-03-03", new SignalAttached(DOSSIER, signal(3), text()));

        assertThat(history().signals())
                .extracting(IssueHistory.RaisedSignal::attached)
                .containsExactly(false, false, true);
        assertThat(history().signals())
                .extracting(IssueHistory.RaisedSignal::verdict)
                .containsExactly(SignalVerdict.ACCEPT, SignalVerdict.DISMISS, null);
        assertThat(history().evidence()).containsExactly(1L, 2L, 3L);
        assertThat(history().key()).isEqualTo(KEY);
        assertThat(history().dossier()).isEqualTo(DOSSIER);
    }

    private Set<YearMonth> months() {
        return history().confirmedMonths(NOW);
    }

    private IssueHistory history() {
        return IssueHistory.of(told).orElseThrow();
    }

    private IssueHistory before(String day) {
        return history().before(at(day)).orElseThrow();
    }

    private void tell(String day, DossierEvent... events) {
        for (var event : events) {
            told.add(new IssueHistory.Told(event, at(day)));
        }
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T09:00:00Z");
    }

    private static List<YearMonth> from(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> YearMonth.of(2026, month))
                .toList();
    }

    private static SystemicSignalRaised raised(int number, String period) {
        return new SystemicSignalRaised(
                DOSSIER,
                signal(number),
                KEY,
                new SignalEvidence("farrington-flexible", "1", "ab12", period, List.of((long) number), 7, 5, null),
                LocalDate.of(2026, 12, 1));
    }

    private static SignalId signal(int number) {
        return new SignalId(new UUID(1, number));
    }

    private static DossierOpened opened() {
        return new DossierOpened(DOSSIER, KEY, DossierOrigin.RESEARCHER, null, null);
    }

    private static IssueConfirmed confirmed() {
        return new IssueConfirmed(
                DOSSIER, ONE, TWO, Set.of(EvidenceGround.values()[0]), new RuleVersion("ISSUES-NL-1@2026-01-01"));
    }

    private static IssueResolved resolved() {
        return new IssueResolved(DOSSIER, ResolutionGround.values()[0], text(), text());
    }

    private static Sensitive<String> text() {
        return Sensitive.of(DOSSIER.subject(), "issue/text", "Een verzonnen tekst");
    }
}
