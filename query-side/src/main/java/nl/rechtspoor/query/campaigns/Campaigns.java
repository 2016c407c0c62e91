package nl.rechtspoor.query.campaigns;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.InterventionLogged;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.OutcomeRecorded;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.ResponseRecorded;
import nl.rechtspoor.kernel.campaigns.CampaignStage;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.IssueLooks;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.research.ProtectedCount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows campaigns, and traces them back to the number of cases behind them. */
@Component("queryCampaigns")
public class Campaigns {
    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final Keyring keyring;
    private final StaffNames names;
    private final IssueLooks looks;

    Campaigns(
            @QueryDatabase JdbcClient jdbc,
            StoredDocuments documents,
            Keyring keyring,
            StaffNames names,
            IssueLooks looks) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.keyring = keyring;
        this.names = names;
        this.looks = looks;
    }

    /** Those that changed last come first. */
    Page<CampaignLine> page(@Nullable CampaignStage stage, @Nullable String after, int size) {
        var last = after == null ? null : Cursor.read(after, 2);
        var found = jdbc.sql("""
                        select facts from views.campaign
                        where (cast(:stage as text) is null or stage = :stage)
                          and (cast(:at as timestamptz) is null
                               or (changed_at, campaign_id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by changed_at desc, campaign_id desc limit :limit
                        """)
                .param("stage", stage == null ? null : stage.name())
                .param("at", last == null ? null : Cursor.checked(() -> Timestamp.from(Instant.parse(last.key(0)))))
                .param("id", last == null ? null : Cursor.checked(() -> UUID.fromString(last.key(1))))
                .param("limit", size + 1)
                .query((row, _) -> facts(row.getString("facts")))
                .list();
        return Page.of(found, size, this::line, facts -> Cursor.of(facts.changedAt, facts.campaignId));
    }

    /** One campaign, with what this viewer can do next; the look is recorded. */
    CampaignWhole open(CampaignId id, Viewer viewer) {
        var facts = jdbc.sql("select facts from views.campaign where campaign_id = ?")
                .param(id.value())
                .query((row, _) -> facts(row.getString("facts")))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such campaign"));
        looks.at(id, viewer);
        var planned = Objects.requireNonNull(facts.planned);
        var launched = facts.launched;
        var staff = names.of(
                launched == null
                        ? List.of(planned.event().plannedBy())
                        : List.of(planned.event().plannedBy(), launched.event().approvedBy()));
        return new CampaignWhole(
                line(facts),
                planned.event().figures(),
                staff.get(planned.event().plannedBy()),
                launched == null ? null : staff.get(launched.event().approvedBy()),
                launched == null ? null : launched.at(),
                launched == null ? null : text(launched.event().deviation()),
                facts.interventions.stream()
                        .map(told -> intervention(told.event()))
                        .toList(),
                facts.responses.stream().map(told -> response(told.event())).toList(),
                facts.outcomes.stream().map(told -> outcome(told.event())).toList(),
                facts.closed == null ? null : text(facts.closed.event().reason()),
                allowed(facts, viewer));
    }

    /** What campaigns about an issue led to, as it is known outside. */
    public List<CampaignTrace> tracesOf(UUID dossier) {
        return jdbc.sql("""
                        select c.facts from views.campaign c join views.campaign_dossier d on d.campaign_id = c.campaign_id
                        where d.dossier_id = ? order by c.campaign_id
                        """).param(dossier).query((row, _) -> facts(row.getString("facts"))).list().stream()
                .map(this::trace)
                .toList();
    }

    private CampaignTrace trace(CampaignFacts facts) {
        var launched = facts.launched;
        return new CampaignTrace(
                facts.campaignId,
                facts.stage,
                launched == null
                        ? null
                        : text(Objects.requireNonNull(facts.planned).event().ask()),
                launched == null ? null : launched.at(),
                facts.outcomes.stream()
                        .map(told -> outcome(told.event()))
                        .map(outcome -> new CampaignTrace.Outcome(
                                outcome.kind(),
                                outcome.on(),
                                outcome.childrenHelped(),
                                outcome.text(),
                                outcome.evidence()))
                        .toList());
    }

    private CampaignLine line(CampaignFacts facts) {
        var planned = Objects.requireNonNull(facts.planned).event();
        return new CampaignLine(
                facts.campaignId,
                facts.version,
                facts.stage,
                text(planned.ask()),
                planned.targets(),
                planned.dossiers().stream().map(DossierId::value).toList(),
                casesBehind(facts.campaignId),
                facts.outcomes.stream().map(told -> told.event().kind()).toList(),
                Objects.requireNonNull(facts.changedAt));
    }

    /** A case behind two of its issues is one case; one whose child left research is none. */
    private String casesBehind(UUID campaign) {
        return ProtectedCount.counted(
                jdbc.sql("""
                        select count(distinct c.case_id) from views.campaign_dossier d
                        join views.dossier_case c on c.dossier_id = d.dossier_id
                        where d.campaign_id = ?
                          and not exists (select from views.dossier_exclusion e where e.case_id = c.case_id)
                        """).param(campaign).query(Integer.class).single());
    }

    private CampaignWhole.Intervention intervention(InterventionLogged told) {
        return new CampaignWhole.Intervention(
                told.intervention().value(),
                told.kind(),
                told.target(),
                told.on(),
                text(told.document()),
                text(told.summary()),
                text(told.story()));
    }

    private CampaignWhole.Response response(ResponseRecorded told) {
        var to = told.intervention();
        return new CampaignWhole.Response(
                to == null ? null : to.value(), told.from(), told.on(), text(told.text()), text(told.evidence()));
    }

    private CampaignWhole.Outcome outcome(OutcomeRecorded told) {
        var helped = told.childrenHelped();
        return new CampaignWhole.Outcome(
                told.kind(),
                told.on(),
                helped == null ? null : ProtectedCount.told(helped),
                text(told.text()),
                text(told.evidence()));
    }

    private static List<String> allowed(CampaignFacts facts, Viewer viewer) {
        return switch (facts.stage) {
            case PLANNED ->
                viewer.role() == Role.DIRECTOR
                                && !Objects.requireNonNull(facts.planned)
                                        .event()
                                        .plannedBy()
                                        .equals(viewer.staff())
                        ? List.of("LaunchCampaign")
                        : List.of();
            case LAUNCHED ->
                facts.outcomes.isEmpty()
                        ? List.of("LogIntervention", "RecordResponse", "RecordOutcome")
                        : List.of("LogIntervention", "RecordResponse", "RecordOutcome", "CloseCampaign");
            case CLOSED -> List.of();
        };
    }

    private CampaignFacts facts(String document) {
        return documents.read(document, CampaignFacts.class);
    }

    private @Nullable String text(@Nullable Sensitive<String> text) {
        return text == null ? null : keyring.open(text, String.class).orElse(null);
    }
}
