package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.dossiers.IssueFacts.*;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternRemoved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.campaigns.CampaignTrace;
import nl.rechtspoor.query.campaigns.CampaignsForTests;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

class DossiersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Viewer RESEARCHER = new Viewer(SCIENTIST, Role.RESEARCHER, Set.of());
    private static final Viewer SENIOR = new Viewer(LAWYER, Role.SENIOR_JURIST, Set.of());
    private static final Viewer CHIEF = new Viewer(DIRECTOR, Role.DIRECTOR, Set.of());

    private final Telling telling = new Telling();
    private final StoredDocuments documents = new StoredDocuments(telling.shapes());
    private final DossiersProjection projection =
            new DossiersProjection(telling.database().as(DatabaseRole.QUERY), documents);
    private final Object campaigns = CampaignsForTests.projection(telling);
    private final Object access = CaseAccessForTests.projection(telling);
    private final Dossiers dossiers = new Dossiers(
            telling.views(),
            documents,
            telling.keyring(),
            new StaffNames(telling.database().as(DatabaseRole.QUERY)),
            CampaignsForTests.campaigns(telling),
            CaseAccessForTests.looks(telling, CLOCK));
    private final ResearchTraces traces = new ResearchTraces(
            telling.views(), documents, CaseAccessForTests.gate(telling, CLOCK), CampaignsForTests.campaigns(telling));

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_dossier_counts_its_cases_in_bands_and_names_none() {
        happened(opened());
        var cases = casesNamed(1, 4);
        cases.forEach(of -> happened(of.opened(), pattern(of)));
        assertThat(line().cases()).isEqualTo("<5");

        casesNamed(5, 7).forEach(of -> happened(of.opened(), pattern(of)));
        assertThat(line().cases()).isEqualTo("5-9");

        var whole = dossiers.open(DOSSIER, RESEARCHER);
        assertThat(JsonMapper.builder().build().writeValueAsString(whole))
                .doesNotContain(cases.getFirst().id().toString(), "2026-00001", "a-family-hash");
    }

    @Test
    void a_case_whose_child_left_research_no_longer_counts_and_leads_nowhere() {
        happened(opened());
        var cases = casesNamed(1, 5);
        cases.forEach(of -> happened(of.opened(), pattern(of)));
        assertThat(line().cases()).isEqualTo("5-9");

        happened(new ResearchParticipationEnded(cases.getFirst().id(), ParticipationEnd.OBJECTION));

        assertThat(line().cases()).isEqualTo("<5");
        assertThat(traces.of(cases.getFirst().id(), SENIOR).items()).isEmpty();
    }

    @Test
    void the_evidence_of_a_signal_counts_the_cases_behind_its_positions() {
        var positions = new ArrayList<Long>();
        for (var of : casesNamed(1, 6)) {
            positions.add(telling.happened(by(Role.JURIST), of.opened()));
        }
        happened(raised(6, positions));
        assertThat(line().cases()).isEqualTo("5-9");

        happened(new ResearchParticipationEnded(casesNamed(1, 1).getFirst().id(), ParticipationEnd.OBJECTION));
        happened(new ResearchParticipationEnded(casesNamed(2, 2).getFirst().id(), ParticipationEnd.OBJECTION));
        assertThat(line().cases()).isEqualTo("<5");
    }

    @Test
    void the_desk_shows_what_waits_and_what_each_may_do() {
        happened(raised(6, List.of()));

        assertThat(signal(RESEARCHER)).satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(SignalStory.State.WAITING);
            assertThat(waiting.children()).isEqualTo("5-9");
            assertThat(waiting.clusters()).isEqualTo("<5");
            assertThat(waiting.allowed()).containsExactly("ReviewSignal");
        });
        assertThat(signal(CHIEF).allowed()).isEmpty();

        happened(reviewed(SCIENTIST, Role.RESEARCHER));
        assertThat(signal(RESEARCHER).allowed()).isEmpty();
        assertThat(signal(SENIOR).allowed()).containsExactly("ReviewSignal");

        happened(reviewed(LAWYER, Role.SENIOR_JURIST));
        assertThat(signal(RESEARCHER).allowed()).containsExactly("AcceptSignal", "DismissSignal");
        assertThat(signal(SENIOR).reviews()).hasSize(2).last().satisfies(review -> {
            assertThat(review.reason()).isEqualTo("Worth it");
            assertThat(review.checklist()).extracting(SignalLine.Check::reason).containsExactly("Tested");
        });

        happened(new SignalAccepted(DOSSIER, SIGNAL), opened());
        assertThat(signal(RESEARCHER).state()).isEqualTo(SignalStory.State.ACCEPTED);
        assertThat(dossiers.signals(SignalStory.State.WAITING, null, 10, RESEARCHER)
                        .items())
                .isEmpty();
    }

    @Test
    void a_signal_about_single_cases_is_told_to_the_desk_and_not_to_a_director() {
        happened(raisedBy("grave-case"));

        for (var viewer : List.of(RESEARCHER, SENIOR)) {
            var whole = dossiers.open(DOSSIER, viewer);
            assertThat(whole.signals()).extracting(SignalLine::method).containsExactly("grave-case");
            assertThat(whole.signals()).extracting(SignalLine::children).containsExactly("<5");
            assertThat(whole.line().waiting()).isEqualTo(1);
        }
        var forTheDirector = dossiers.open(DOSSIER, CHIEF);
        assertThat(forTheDirector.signals()).isEmpty();
        assertThat(forTheDirector.line().waiting()).isZero();
    }

    @Test
    void the_second_person_alone_may_confirm() {
        happened(opened(), proposed());

        assertThat(dossiers.open(DOSSIER, RESEARCHER).allowed())
                .contains("ProposeVerdict")
                .doesNotContain("ConfirmIssue");
        assertThat(dossiers.open(DOSSIER, SENIOR).allowed()).contains("ConfirmIssue");
        assertThat(dossiers.open(DOSSIER, CHIEF).allowed()).isEmpty();
    }

    @Test
    void from_an_outcome_one_sees_how_many_cases_fed_it_and_from_a_case_what_came_of_it() {
        happened(opened());
        var cases = casesNamed(1, 12);
        cases.forEach(of -> happened(of.opened(), pattern(of)));
        happened(confirmed());
        happened(planned());
        assertThat(CampaignsForTests.allowed(telling, CAMPAIGN, CHIEF)).containsExactly("LaunchCampaign");
        assertThat(CampaignsForTests.allowed(telling, CAMPAIGN, RESEARCHER)).isEmpty();
        assertThat(traces.of(cases.getFirst().id(), SENIOR).items().getFirst().campaigns())
                .as("what has not gone out is not told")
                .extracting(CampaignTrace::ask)
                .containsOnlyNulls();

        happened(launched(), outcome(20), outcome(3));
        happened(new AdvocacyBegun(DOSSIER, CAMPAIGN));

        assertThat(CampaignsForTests.casesBehind(telling, CAMPAIGN, RESEARCHER)).isEqualTo("10-14");
        assertThat(CampaignsForTests.helped(telling, CAMPAIGN, RESEARCHER)).containsExactly("20", "<5");
        var issue = traces.of(cases.getFirst().id(), SENIOR).items().getFirst();
        assertThat(issue.stage()).isEqualTo(DossierStage.IN_ADVOCACY);
        assertThat(issue.campaigns()).singleElement().satisfies(trace -> {
            assertThat(trace.ask()).isEqualTo("Let them stay");
            assertThat(trace.outcomes()).extracting(CampaignTrace.Outcome::text).containsOnly("They may stay");
        });
        assertThat(JsonMapper.builder().build().writeValueAsString(issue))
                .doesNotContain(cases.get(1).id().toString(), "10-14");
    }

    @Test
    void nobody_learns_what_came_of_a_case_they_may_not_see() {
        happened(opened());
        var of = casesNamed(1, 1).getFirst();
        happened(of.opened(), pattern(of));

        for (var role : List.of(Role.RESEARCHER, Role.DIRECTOR, Role.JURIST)) {
            var stranger = new Viewer(new StaffId(named("stranger")), role, Set.of());
            assertThatThrownBy(() -> traces.of(of.id(), stranger)).isInstanceOf(ResponseStatusException.class);
        }
    }

    @Test
    void a_signal_that_nobody_accepted_is_not_told_to_a_case() {
        var of = casesNamed(1, 1).getFirst();
        var position = telling.happened(by(Role.JURIST), of.opened());
        happened(raised(6, List.of(position)));

        assertThat(traces.of(of.id(), SENIOR).items()).isEmpty();
    }

    @Test
    void every_look_at_a_dossier_or_a_campaign_is_recorded_and_lists_are_not() {
        happened(opened(), confirmed());
        happened(planned());
        dossiers.page(null, null, 10, RESEARCHER);
        assertThat(looks()).isEmpty();

        dossiers.open(DOSSIER, RESEARCHER);
        dossiers.open(DOSSIER, CHIEF);
        CampaignsForTests.casesBehind(telling, CAMPAIGN, SENIOR);
        assertThatThrownBy(() -> dossiers.open(new DossierId(named("no such dossier")), SENIOR))
                .isInstanceOf(ResponseStatusException.class);

        assertThat(looks())
                .extracting(Access::kind, Access::actor, Access::purpose, Access::dossierId, Access::campaignId)
                .containsExactly(
                        tuple(AccessKind.READ_CAMPAIGN, LAWYER, AccessPurpose.SUPERVISION, null, CAMPAIGN),
                        tuple(AccessKind.READ_DOSSIER, DIRECTOR, AccessPurpose.SUPERVISION, DOSSIER, null),
                        tuple(AccessKind.READ_DOSSIER, SCIENTIST, AccessPurpose.RESEARCH, DOSSIER, null));
    }

    private List<Access> looks() {
        return new AccessLog(telling.database().as(DatabaseRole.QUERY))
                .newestFirst(new AccessLog.Filter(null, null, null), null, 10).stream()
                        .map(AccessLog.Line::access)
                        .toList();
    }

    @Test
    void dossiers_come_page_by_page() {
        happened(opened());
        for (int i = 0; i < 3; i++) {
            var key = IssueKey.ofHint("ISSUE-" + i);
            happened(new DossierOpened(key.dossier(), key, DossierOrigin.ESCALATION, null, null));
        }
        var first = dossiers.page(null, null, 3, RESEARCHER);
        var second = dossiers.page(DossierStage.UNDER_RESEARCH, first.next(), 3, RESEARCHER);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(dossiers.page(DossierStage.CONFIRMED, null, 3, RESEARCHER).items())
                .isEmpty();
    }

    @Test
    void a_rebuild_gives_the_same_rows() {
        var positions = new ArrayList<Long>();
        for (var of : casesNamed(1, 3)) {
            positions.add(telling.happened(by(Role.JURIST), of.opened()));
        }
        happened(raised(3, positions), reviewed(SCIENTIST, Role.RESEARCHER), reviewed(LAWYER, Role.SENIOR_JURIST));
        happened(new SignalAccepted(DOSSIER, SIGNAL), opened());
        casesNamed(3, 6).forEach(of -> happened(pattern(of)));
        happened(new PatternRemoved(DOSSIER, casesNamed(4, 4).getFirst().id(), ParticipationEnd.WITHDRAWAL));
        happened(new ResearchParticipationEnded(casesNamed(4, 4).getFirst().id(), ParticipationEnd.WITHDRAWAL));
        happened(proposed(), confirmed());
        happened(planned(), launched(), outcome(20));

        for (var view : Map.of(
                        projection, List.of("dossier", "dossier_signal", "dossier_case", "dossier_exclusion"),
                        campaigns, List.of("campaign", "campaign_dossier"))
                .entrySet()) {
            var live = view.getValue().stream().map(telling::rows).toList();
            assertThat(live).noneMatch(List::isEmpty);
            for (int batch : new int[] {1, 100}) {
                telling.rebuild(batch, view.getKey());
                assertThat(view.getValue().stream().map(telling::rows).toList()).isEqualTo(live);
            }
        }
    }

    private DossierLine line() {
        return dossiers.page(null, null, 10, RESEARCHER).items().getFirst();
    }

    private SignalLine signal(Viewer viewer) {
        return dossiers.signals(null, null, 10, viewer).items().getFirst();
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(Role.SENIOR_JURIST), events);
        telling.project(projection, campaigns, access);
    }

    private static List<CaseFacts> casesNamed(int from, int upTo) {
        return LongStream.rangeClosed(from, upTo)
                .mapToObj(number -> new CaseFacts(String.format("%05d", number)))
                .toList();
    }
}
