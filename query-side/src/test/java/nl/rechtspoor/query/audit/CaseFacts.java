package nl.rechtspoor.query.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.*;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;

/** Facts about one plainly fictional case. */
final class CaseFacts {
    static final CaseId CASE = new CaseId(ToldEvents.named("case"));
    static final PartyId CHILD = new PartyId(ToldEvents.named("child"));
    static final SubjectId CHILD_PERSON = new SubjectId(ToldEvents.named("child person"));
    static final DeadlineId DEADLINE = new DeadlineId(ToldEvents.named("deadline"));
    static final ConsentId CONSENT = new ConsentId(ToldEvents.named("consent"));
    static final MediationId MEDIATION = new MediationId(ToldEvents.named("mediation"));
    static final AdviceId ADVICE = new AdviceId(ToldEvents.named("advice"));
    static final BodyId BODY = new BodyId("testgemeente");
    static final RuleVersion RULES = new RuleVersion("CONSENT-NL-1@2026-01-01");

    private CaseFacts() {}

    static CaseOpened opened() {
        return new CaseOpened(
                CASE,
                "2026-00001",
                null,
                Channel.PHONE,
                AskerRole.PARENT,
                Urgency.NORMAL,
                text("case-opened/summary", "School refuses a pupil"),
                new TeamId(ToldEvents.named("team")),
                new ConflictCheck(ToldEvents.named("check"), ConflictCheckOutcome.CLEAR, null));
    }

    static CaseClassified classified(String area) {
        return new CaseClassified(
                CASE,
                new Classification(
                        List.of(new AreaCode(area)),
                        List.of(new ArticleCode("CRC-28")),
                        new ArticleCode("CRC-28"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        null),
                new RuleVersion("TAXONOMY-NL-1@2026-01-01"),
                null,
                null);
    }

    static UrgencyChanged urgency(Urgency urgency) {
        return new UrgencyChanged(CASE, urgency, text("urgency-changed/reason", "It turned out so"));
    }

    static PartyAdded child() {
        return new PartyAdded(
                CASE,
                CHILD,
                PartyRole.CHILD,
                CHILD_PERSON,
                Sensitive.of(
                        CHILD_PERSON,
                        "party-added/identity",
                        new Identity("Testkind Voorbeeld", null, null, null, null, null, null)),
                Sensitive.of(CHILD_PERSON, "party-added/birthDate", LocalDate.of(2012, 5, 1)),
                false,
                null,
                "nl",
                false,
                null);
    }

    static DeadlineSet deadline(LocalDate due) {
        return new DeadlineSet(CASE, DEADLINE, DeadlineKind.FATAL, "CUSTOM", due, due.minusDays(7), null, null);
    }

    static DeadlineMet deadlineMet() {
        return new DeadlineMet(CASE, DEADLINE, LocalDate.of(2026, 4, 1), text("deadline-met/proof", "Receipt 12"));
    }

    static ConsentRecorded consent(LocalDate until) {
        return new ConsentRecorded(
                CASE,
                CONSENT,
                CHILD,
                ConsentPurpose.MEDIATION,
                BODY,
                Set.of(DataCategory.values()[0], DataCategory.values()[1]),
                until.minusMonths(6),
                until,
                ConsentProof.values()[0],
                text("consent-recorded/proof", "Read back by phone"),
                "nl",
                RULES);
    }

    static ConsentWithdrawn withdrawn() {
        return new ConsentWithdrawn(CASE, CHILD, ConsentPurpose.MEDIATION, BODY, Set.of(CONSENT));
    }

    static MediationStarted mediation() {
        return new MediationStarted(
                CASE,
                MEDIATION,
                BODY,
                text("mediation-started/goal", "Back to school"),
                Set.of(DataCategory.values()[0]));
    }

    static MediationSuspended suspended() {
        return new MediationSuspended(CASE, MEDIATION, SuspensionCause.CONSENT_WITHDRAWN);
    }

    static AdviceGiven advice(String advice) {
        return new AdviceGiven(CASE, ADVICE, null, AdviceLevel.values()[0], text("advice-given/text", advice));
    }

    static CaseClosed closed() {
        return new CaseClosed(CASE, CaseOutcome.SOLVED, 5, null);
    }

    static CaseReopened reopened() {
        return new CaseReopened(CASE, text("case-reopened/reason", "It began again"));
    }

    static EntryCorrected corrected(UUID event, String field, String value) {
        return new EntryCorrected(
                CASE, event, field, text("entry-corrected/value", value), text("entry-corrected/reason", "A slip"));
    }

    static GlassBroken glassBroken(StaffId staff, java.time.Instant until) {
        return new GlassBroken(CASE, staff, until, text("glass-broken/reason", "Complaint"));
    }

    static Sensitive<String> text(String field, String text) {
        return Sensitive.of(CASE.subject(), field, text);
    }
}
