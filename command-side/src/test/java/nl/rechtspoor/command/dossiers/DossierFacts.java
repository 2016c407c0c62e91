package nl.rechtspoor.command.dossiers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rechtspoor.command.CaseStanding;
import nl.rechtspoor.command.ReleaseRegister;
import nl.rechtspoor.command.dossiers.SignalCommand.ChecklistAnswer;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.Rebuttal;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.kernel.dossiers.Score;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.Acts;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import nl.rechtspoor.platform.testing.Story;

/** What the stories about dossiers have in common. */
final class DossierFacts {
    static final String HINT = "ROOTED-CHILDREN";
    static final IssueKey KEY = IssueKey.ofHint(HINT);
    static final DossierId DOSSIER = KEY.dossier();
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final SignalId SIGNAL = new SignalId(new UUID(7, 1));
    /** Another one of the same issue. */
    static final SignalId LATER = new SignalId(new UUID(7, 2));

    static final StaffId LAWYER = new StaffId(new UUID(8, 1));
    static final StaffId SCIENTIST = new StaffId(new UUID(8, 2));
    static final StaffId THIRD = new StaffId(new UUID(8, 3));
    static final CampaignId CAMPAIGN = new CampaignId(new UUID(9, 1));
    static final ReleaseId RELEASE = new ReleaseId(new UUID(9, 2));
    static final Addressee IND = new Addressee(new BodyType("IND"), new BodyId("ind"));
    static final RuleVersion RULES = new RuleVersion("ISSUES-NL-1@2026-01-01");
    private static final Rules ALL_RULES = Rules.load();

    final Map<UUID, CaseEscalatedToResearch> escalated = new HashMap<>();
    final Map<CaseId, CaseStanding> cases = new HashMap<>();
    final Map<ReleaseId, ReleaseRegister.Checked> releases = new HashMap<>();
    final Set<CampaignId> withOutcome = new HashSet<>();
    final Set<CaseId> behindSignals = new HashSet<>();
    final Set<String> names = new HashSet<>();

    Story<ResearchDossier> story() {
        return Story.of(ResearchDossier.class).with(knowledge());
    }

    private DossierKnowledge knowledge() {
        return new DossierKnowledge(
                ALL_RULES,
                new KnownBodies(ALL_RULES),
                new Escalations() {
                    @Override
                    public Optional<CaseEscalatedToResearch> find(CaseId caseId, PatternId pattern) {
                        return Optional.ofNullable(escalated.get(pattern.value()))
                                .filter(found -> found.caseId().equals(caseId));
                    }

                    @Override
                    public Set<IssueKey> issuesOf(CaseId caseId) {
                        throw new AssertionError("no dossier asks for that");
                    }
                },
                positions -> positions.isEmpty() ? Set.of() : behindSignals,
                id -> Optional.ofNullable(cases.get(id)),
                (texts, _) -> texts.byField().entrySet().stream()
                        .filter(field -> names.stream().anyMatch(field.getValue()::contains))
                        .map(Map.Entry::getKey)
                        .toList(),
                id -> releases.getOrDefault(id, new ReleaseRegister.Unknown()),
                campaigns -> campaigns.stream().anyMatch(withOutcome::contains));
    }

    static CaseId caseNumber(int number) {
        return new CaseId(new UUID(5, number));
    }

    /** A case that says itself that it was escalated. */
    CaseEscalatedToResearch escalate(int number, String family) {
        var told = escalated(number, family);
        escalated.put(told.pattern().value(), told);
        return told;
    }

    static CaseEscalatedToResearch escalated(int number, String family) {
        return new CaseEscalatedToResearch(
                caseNumber(number),
                new PatternId(new UUID(6, number)),
                codes(),
                HINT,
                family,
                Sensitive.of(caseNumber(number).subject(), "case-escalated-to-research/reason", "Seen before"),
                null,
                null);
    }

    private static CodedPattern codes() {
        return new CodedPattern(
                List.of(new AreaCode("MIG-ROOT")),
                List.of(new ArticleCode("CRC-3")),
                new ArticleCode("CRC-3"),
                new BodyType("IND"),
                null,
                DecisionType.REFUSAL,
                null,
                Set.of(),
                AgeBand.AGE_6_11,
                "2026-Q2");
    }

    static PatternAdded pattern(int number, String family) {
        var told = escalated(number, family);
        return new PatternAdded(DOSSIER, told.caseId(), told.pattern(), told.codes(), HINT, family);
    }

    static DossierEvent[] families(int count) {
        return Stream.concat(
                        Stream.<DossierEvent>of(openedByEscalation()),
                        IntStream.range(0, count).mapToObj(number -> pattern(number, "family " + number)))
                .toArray(DossierEvent[]::new);
    }

    static DossierEvent[] after(DossierEvent[] before, DossierEvent... then) {
        return Stream.concat(Arrays.stream(before), Arrays.stream(then)).toArray(DossierEvent[]::new);
    }

    static DossierOpened openedByEscalation() {
        return new DossierOpened(DOSSIER, KEY, DossierOrigin.ESCALATION, null, null);
    }

    static SignalEvidence evidence(int clusters) {
        return new SignalEvidence("equal-treatment", "1", "ab12", "2026-05", List.of(3L, 4L), 6, clusters, null);
    }

    static SystemicSignalRaised raised() {
        return new SystemicSignalRaised(DOSSIER, SIGNAL, KEY, evidence(4), TODAY.plusDays(90));
    }

    static SystemicSignalRaised raisedLater() {
        return new SystemicSignalRaised(DOSSIER, LATER, KEY, evidence(5), TODAY.plusDays(180));
    }

    /** An issue that two people looked at, and a signal of it that came later. */
    static DossierEvent[] reviewedAndRaisedAgain() {
        return new DossierEvent[] {
            raised(),
            reviewed(LAWYER, Role.SENIOR_JURIST, SignalVerdict.ACCEPT),
            reviewed(SCIENTIST, Role.RESEARCHER, SignalVerdict.ACCEPT),
            new SignalAccepted(DOSSIER, SIGNAL),
            new DossierOpened(DOSSIER, KEY, DossierOrigin.SIGNAL, null, null),
            raisedLater()
        };
    }

    static SignalAttached attached() {
        return new SignalAttached(DOSSIER, LATER, text("signal-attached/reason", "It still happens"));
    }

    static ReviewRecorded reviewed(StaffId reviewer, Role role, SignalVerdict verdict) {
        return new ReviewRecorded(
                DOSSIER,
                SIGNAL,
                reviewer,
                role,
                Arrays.stream(OtherExplanation.values())
                        .map(each -> new Rebuttal(each, false, text("review-recorded/rebuttal", "Looked at")))
                        .toList(),
                List.of(new Score(Criterion.GRAVITY, 3, text("review-recorded/score", "Return cannot be undone"))),
                Recommendation.MONITOR,
                verdict,
                text("review-recorded/reason", "Why"),
                RULES);
    }

    static List<ChecklistAnswer> everythingRebutted() {
        return Arrays.stream(OtherExplanation.values())
                .map(each -> new ChecklistAnswer(each, false, "Looked at"))
                .toList();
    }

    static List<Points> grave() {
        return List.of(new Points(Criterion.GRAVITY, 3, "Return cannot be undone"));
    }

    static VerdictProposed proposed(IssueVerdict verdict) {
        return new VerdictProposed(DOSSIER, verdict, SCIENTIST, text("verdict-proposed/reason", "Why"));
    }

    static IssueConfirmed confirmed() {
        return new IssueConfirmed(DOSSIER, SCIENTIST, LAWYER, Set.of(EvidenceGround.FAMILIES), RULES);
    }

    static Sensitive<String> text(String field, String text) {
        return Sensitive.of(DOSSIER.subject(), field, text);
    }

    static ActBy lawyer() {
        return Acts.by(Role.SENIOR_JURIST, LAWYER);
    }

    static ActBy scientist() {
        return Acts.by(Role.RESEARCHER, SCIENTIST);
    }

    static ActBy system() {
        return Acts.by(Role.SYSTEM, StaffId.SYSTEM);
    }
}
