package nl.rechtspoor.query.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;

/**
 * One child a month, four in January 2025, nine in June 2025, and an issue that was confirmed in between. Told to a running query
 * side.
 */
final class ToldRise {
    static final YearMonth FEW = YearMonth.of(2025, 1);
    static final YearMonth MANY = YearMonth.of(2025, 6);
    static final IssueKey ISSUE = IssueSeries.issue(SeriesKey.of(Level.ARTICLE, "CRC-28"));
    static final DossierId DOSSIER = ISSUE.dossier();

    private static final YearMonth BEGIN = YearMonth.of(2024, 1);
    private static final StaffId ONE = new StaffId(new UUID(0, 1));
    private static final StaffId TWO = new StaffId(new UUID(0, 2));

    private final RunningQuerySide running;
    private int number;

    ToldRise(RunningQuerySide running) {
        this.running = running;
    }

    void tell() {
        for (var month = BEGIN; !month.isAfter(MANY); month = month.plusMonths(1)) {
            long first = running.nextPosition();
            int children = month.equals(FEW) ? 4 : month.equals(MANY) ? 9 : 1;
            for (int i = 0; i < children; i++) {
                child(month);
            }
            if (month.equals(FEW)) {
                confirm(first);
            }
        }
        running.tellAt(at(MANY.plusMonths(1)), new CaseFacts("after").opened());
    }

    private void child(YearMonth month) {
        var facts = new CaseFacts("rise " + number++);
        running.tellAt(at(month), facts.opened(), facts.classified("EDU-EXP"));
    }

    private void confirm(long position) {
        var signal = new SignalId(new UUID(3, 3));
        running.tellAt(
                at(FEW.plusMonths(1)),
                new SystemicSignalRaised(DOSSIER, signal, ISSUE, evidence(position), LocalDate.of(2025, 5, 1)),
                new SignalAccepted(DOSSIER, signal),
                new DossierOpened(DOSSIER, ISSUE, DossierOrigin.SIGNAL, null, null),
                new IssueConfirmed(
                        DOSSIER,
                        ONE,
                        TWO,
                        Set.of(EvidenceGround.values()[0]),
                        new RuleVersion("ISSUES-NL-1@2026-01-01")),
                new IssueResolved(DOSSIER, ResolutionGround.values()[0], text(), text()));
    }

    private static SignalEvidence evidence(long position) {
        return new SignalEvidence("rising-series", "1", "ab12", FEW.toString(), List.of(position), 4, 4, null);
    }

    private static Sensitive<String> text() {
        return Sensitive.of(DOSSIER.subject(), "issue-resolved/policy", "Een verzonnen tekst");
    }

    private static Instant at(YearMonth month) {
        return month.atDay(5).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
