package nl.rechtspoor.command.campaigns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.command.Addressees;
import nl.rechtspoor.command.DossierStanding;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignLaunched;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignPlanned;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.OutcomeRecorded;
import nl.rechtspoor.kernel.campaigns.InterventionId;
import nl.rechtspoor.kernel.campaigns.OutcomeId;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueAssessed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternAdded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.EvidenceGround;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.Acts;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import nl.rechtspoor.platform.testing.Story;

/** What the stories about campaigns have in common. */
final class CampaignFacts {
    static final CampaignId CAMPAIGN = new CampaignId(new UUID(9, 1));
    static final DossierId DOSSIER = IssueKey.ofHint("ROOTED-CHILDREN").dossier();
    static final ReleaseId RELEASE = new ReleaseId(new UUID(9, 2));
    static final InterventionId LETTER = new InterventionId(new UUID(9, 3));
    static final StaffId PLANNER = new StaffId(new UUID(8, 1));
    static final StaffId DIRECTOR = new StaffId(new UUID(8, 2));
    static final Addressee PARLIAMENT = new Addressee(new BodyType("TWEEDE_KAMER"), null);
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final String ASK = "Let rooted children stay";
    static final SubjectId CHILD = new SubjectId(new UUID(3, 3));
    static final CaseId CASE = new CaseId(new UUID(5, 1));
    static final ConsentId MEDIA_CONSENT = new ConsentId(new UUID(4, 4));
    private static final Rules RULES = Rules.load();
    private static final RuleVersion ISSUES = new RuleVersion("ISSUES-NL-1@2026-01-01");

    final Map<DossierId, DossierStanding> dossiers = new HashMap<>();
    final InMemoryKeyring keyring = new InMemoryKeyring();
    private final Set<String> names = new HashSet<>();

    Story<AdvocacyCampaign> story() {
        return Story.of(AdvocacyCampaign.class).with(knowledge()).with(keyring);
    }

    private CampaignKnowledge knowledge() {
        var directory = RULES.directory().on(TODAY);
        return new CampaignKnowledge(
                new Addressees(RULES, new Bodies() {
                    @Override
                    public Optional<Body> find(BodyId id) {
                        return directory.body(id);
                    }

                    @Override
                    public List<Body> search(String words, int limit) {
                        throw new AssertionError("nobody searches while deciding");
                    }
                }),
                id -> Optional.ofNullable(dossiers.get(id)),
                _ -> Set.of(),
                (texts, cases) -> texts.byField().entrySet().stream()
                        .filter(field -> cases.contains(CASE) && names.stream().anyMatch(field.getValue()::contains))
                        .map(Map.Entry::getKey)
                        .toList(),
                (caseId, consent, day) ->
                        caseId.equals(CASE) && (consent == null || consent.equals(MEDIA_CONSENT)) && !day.isAfter(TODAY)
                                ? Optional.of(new MediaConsents.MediaConsent(MEDIA_CONSENT, CHILD))
                                : Optional.empty());
    }

    CampaignFacts withDossier(DossierEvent... told) {
        var standing = new DossierStanding();
        Stream.concat(
                        Stream.of(new DossierOpened(
                                DOSSIER, IssueKey.ofHint("ROOTED-CHILDREN"), DossierOrigin.ESCALATION, null, null)),
                        Arrays.stream(told))
                .forEach(standing::evolve);
        dossiers.put(DOSSIER, standing);
        return this;
    }

    CampaignFacts withConfirmedDossier() {
        return withDossier(confirmed(), recommended());
    }

    /** Somebody in a case behind the dossier is called so. */
    CampaignFacts knowing(String name) {
        names.add(name);
        return withDossier(
                confirmed(),
                recommended(),
                new PatternAdded(DOSSIER, CASE, new PatternId(new UUID(6, 1)), codes(), "ROOTED-CHILDREN", "family"));
    }

    private static CodedPattern codes() {
        return new CodedPattern(
                List.of(),
                List.of(),
                new ArticleCode("CRC-3"),
                null,
                null,
                null,
                null,
                Set.of(),
                AgeBand.UNKNOWN,
                "2026-Q2");
    }

    static IssueConfirmed confirmed() {
        return new IssueConfirmed(
                DOSSIER, PLANNER, new StaffId(new UUID(8, 9)), Set.of(EvidenceGround.FAMILIES), ISSUES);
    }

    static IssueAssessed recommended() {
        return new IssueAssessed(DOSSIER, PLANNER, List.of(), Recommendation.RECOMMEND_ADVOCACY, ISSUES);
    }

    static StatisticsReleased released() {
        return new StatisticsReleased(DOSSIER, RELEASE, "ab12", List.of("area"), 0);
    }

    static CampaignPlanned planned(ReleaseId... figures) {
        return new CampaignPlanned(
                CAMPAIGN,
                PLANNER,
                List.of(DOSSIER),
                text("campaign-planned/ask", ASK),
                List.of(PARLIAMENT),
                List.of(figures));
    }

    static CampaignLaunched launched() {
        return new CampaignLaunched(CAMPAIGN, DIRECTOR, List.of(DOSSIER), null);
    }

    static OutcomeRecorded outcome(OutcomeKind kind) {
        return new OutcomeRecorded(
                CAMPAIGN,
                new OutcomeId(new UUID(9, 5)),
                kind,
                TODAY,
                20,
                text("outcome-recorded/text", "They may stay"),
                text("outcome-recorded/evidence", "Kamerstukken II 2026"));
    }

    static Sensitive<String> text(String field, String text) {
        return Sensitive.of(CAMPAIGN.subject(), field, text);
    }

    static ActBy researcher() {
        return Acts.by(Role.RESEARCHER, PLANNER).on(TODAY);
    }

    static ActBy director() {
        return Acts.by(Role.DIRECTOR, DIRECTOR).on(TODAY);
    }
}
