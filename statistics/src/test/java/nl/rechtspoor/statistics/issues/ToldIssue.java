package nl.rechtspoor.statistics.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.rules.RuleVersion;

/** An issue, told step by step; a step without a day happens on that of the one before. */
final class ToldIssue {
    private static final StaffId ONE = new StaffId(new UUID(0, 1));
    private static final StaffId TWO = new StaffId(new UUID(0, 2));

    private final IssueKey key;
    private final List<IssueHistory.Told> told = new ArrayList<>();
    private Instant now = at("2026-01-02");

    ToldIssue(IssueKey key) {
        this.key = key;
    }

    static Instant at(String day) {
        return Instant.parse(day + "T09:00:00Z");
    }

    IssueHistory history() {
        return IssueHistory.of(told).orElseThrow();
    }

    ToldIssue raised(String day, int number) {
        now = at(day);
        return tell(new SystemicSignalRaised(
                key.dossier(),
                signal(number),
                key,
                evidence(day.substring(0, 7), number),
                LocalDate.parse(day).plusDays(90)));
    }

    ToldIssue accepted(int number) {
        return tell(new SignalAccepted(key.dossier(), signal(number)));
    }

    ToldIssue attached(int number) {
        return tell(new SignalAttached(key.dossier(), signal(number), text()));
    }

    ToldIssue dismissed(int number) {
        return tell(new SignalDismissed(key.dossier(), signal(number), text()));
    }

    ToldIssue opened() {
        return tell(new DossierOpened(key.dossier(), key, DossierOrigin.RESEARCHER, null, null));
    }

    ToldIssue confirmed(String day) {
        now = at(day);
        return tell(new IssueConfirmed(
                key.dossier(),
                ONE,
                TWO,
                Set.of(EvidenceGround.values()[0]),
                new RuleVersion("ISSUES-NL-1@2026-01-01")));
    }

    ToldIssue rejected(String day) {
        now = at(day);
        return tell(new IssueRejected(key.dossier(), ONE, TWO, text()));
    }

    private ToldIssue tell(DossierEvent event) {
        told.add(new IssueHistory.Told(event, now));
        return this;
    }

    private static SignalEvidence evidence(String period, int number) {
        return new SignalEvidence("rising-series", "1", "ab12", period, List.of((long) number), 7, 5, null);
    }

    private static SignalId signal(int number) {
        return new SignalId(new UUID(1, number));
    }

    private Sensitive<String> text() {
        return Sensitive.of(key.dossier().subject(), "issue/text", "Een verzonnen tekst");
    }
}
