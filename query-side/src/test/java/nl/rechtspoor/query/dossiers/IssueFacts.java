package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.query.testing.Telling.named;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignLaunched;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignPlanned;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.InterventionLogged;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.OutcomeRecorded;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.ResponseRecorded;
import nl.rechtspoor.kernel.campaigns.InterventionId;
import nl.rechtspoor.kernel.campaigns.InterventionKind;
import nl.rechtspoor.kernel.campaigns.OutcomeId;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.campaigns.ResponseId;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.DossierEvent.BodyHeard;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.HearingId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.Rebuttal;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.Score;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.query.testing.CaseFacts;

/** A made-up issue and its campaign, told event by event. */
final class IssueFacts {
    static final String HINT = "ROOTED-CHILDREN";
    static final IssueKey KEY = IssueKey.ofHint(HINT);
    static final DossierId DOSSIER = KEY.dossier();
    static final SignalId SIGNAL = new SignalId(named("signal"));
    static final SignalId LATER = new SignalId(named("later signal"));
    static final CampaignId CAMPAIGN = new CampaignId(named("campaign"));
    static final StaffId LAWYER = new StaffId(named("lawyer"));
    static final StaffId SCIENTIST = new StaffId(named("scientist"));
    static final StaffId DIRECTOR = new StaffId(named("director"));
    static final RuleVersion RULES = new RuleVersion("ISSUES-NL-1@2026-01-01");
    static final Addressee PARLIAMENT = new Addressee(new BodyType("TWEEDE_KAMER"), null);
    static final Addressee IND = new Addressee(new BodyType("IND"), new BodyId("ind"));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private IssueFacts() {}

    static DossierOpened opened() {
        return new DossierOpened(DOSSIER, KEY, DossierOrigin.ESCALATION, null, null);
    }

    static SystemicSignalRaised raised(int children, List<Long> positions) {
        return new SystemicSignalRaised(
                DOSSIER,
                SIGNAL,
                KEY,
                new SignalEvidence("equal-treatment", "1", "ab12", "2026-05", positions, children, 3, null),
                DAY.plusDays(90));
    }

    /** Another signal of the issue, of September. */
    static SystemicSignalRaised raisedLater(String method, int children) {
        return new SystemicSignalRaised(
                DOSSIER,
                LATER,
                KEY,
                new SignalEvidence(method, "1", "ab12", "2026-09", List.of(), children, 3, null),
                DAY.plusDays(180));
    }

    static SignalAttached attached() {
        return new SignalAttached(DOSSIER, LATER, text("signal-attached/reason", "It still happens"));
    }

    /** A signal about one child. */
    static SystemicSignalRaised raisedBy(String method) {
        return new SystemicSignalRaised(
                DOSSIER,
                SIGNAL,
                KEY,
                new SignalEvidence(method, "1", "ab12", "2026-05", List.of(), 1, 1, null),
                DAY.plusDays(90));
    }

    static ReviewRecorded reviewed(StaffId by, Role role) {
        return new ReviewRecorded(
                DOSSIER,
                SIGNAL,
                by,
                role,
                List.of(new Rebuttal(OtherExplanation.CHANCE, false, text("review-recorded/rebuttal", "Tested"))),
                List.of(new Score(Criterion.GRAVITY, 2, text("review-recorded/score", "Lasting"))),
                Recommendation.MONITOR,
                SignalVerdict.ACCEPT,
                text("review-recorded/reason", "Worth it"),
                RULES);
    }

    static PatternAdded pattern(CaseFacts of) {
        return new PatternAdded(
                DOSSIER,
                of.id(),
                new PatternId(named("pattern of " + of.id())),
                new CodedPattern(
                        List.of(new AreaCode("MIG-ROOT")),
                        List.of(new ArticleCode("CRC-3")),
                        new ArticleCode("CRC-3"),
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        AgeBand.AGE_6_11,
                        "2026-Q2"),
                HINT,
                "a-family-hash-that-must-not-be-shown");
    }

    static VerdictProposed proposed() {
        return new VerdictProposed(DOSSIER, IssueVerdict.CONFIRM, SCIENTIST, text("verdict-proposed/reason", "Clear"));
    }

    static IssueConfirmed confirmed() {
        return new IssueConfirmed(DOSSIER, SCIENTIST, LAWYER, Set.of(EvidenceGround.FAMILIES), RULES);
    }

    static CampaignPlanned planned() {
        return new CampaignPlanned(
                CAMPAIGN,
                SCIENTIST,
                List.of(DOSSIER),
                said("campaign-planned/ask", "Let them stay"),
                List.of(PARLIAMENT),
                List.of());
    }

    static CampaignLaunched launched() {
        return new CampaignLaunched(CAMPAIGN, DIRECTOR, List.of(DOSSIER), null);
    }

    static OutcomeRecorded outcome(int childrenHelped) {
        return new OutcomeRecorded(
                CAMPAIGN,
                new OutcomeId(named("outcome " + childrenHelped)),
                OutcomeKind.POLICY,
                DAY,
                childrenHelped,
                said("outcome-recorded/text", "They may stay"),
                said("outcome-recorded/evidence", "Kamerstukken II 2026"));
    }

    static BodyHeard heard(LocalDate on) {
        return new BodyHeard(
                DOSSIER, new HearingId(named("hearing")), IND, on, text("body-heard/statement", "We follow the rule"));
    }

    static InterventionLogged stepped(LocalDate on) {
        return new InterventionLogged(
                CAMPAIGN,
                new InterventionId(named("letter")),
                InterventionKind.LETTER,
                PARLIAMENT,
                on,
                said("intervention-logged/document", "letter-7"),
                said("intervention-logged/summary", "Alike cases alike"),
                null,
                null);
    }

    static ResponseRecorded answered(LocalDate on) {
        return new ResponseRecorded(
                CAMPAIGN,
                new ResponseId(named("answer")),
                null,
                PARLIAMENT,
                on,
                said("response-recorded/text", "We shall see to it"),
                said("response-recorded/evidence", "Handelingen 2026"));
    }

    static Sensitive<String> text(String field, String text) {
        return Sensitive.of(DOSSIER.subject(), field, text);
    }

    private static Sensitive<String> said(String field, String text) {
        return Sensitive.of(CAMPAIGN.subject(), field, text);
    }
}
