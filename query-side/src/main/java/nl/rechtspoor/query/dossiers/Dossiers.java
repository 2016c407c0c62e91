package nl.rechtspoor.query.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.IssueLooks;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.campaigns.Campaigns;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows issues and signals. What leads to a case stays behind: cases are counted, and the count is protected. */
@Component("queryDossiers")
class Dossiers {
    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final Keyring keyring;
    private final StaffNames names;
    private final Campaigns campaigns;
    private final IssueLooks looks;

    Dossiers(
            @QueryDatabase JdbcClient jdbc,
            StoredDocuments documents,
            Keyring keyring,
            StaffNames names,
            Campaigns campaigns,
            IssueLooks looks) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.keyring = keyring;
        this.names = names;
        this.campaigns = campaigns;
        this.looks = looks;
    }

    /** Those that changed last come first. */
    Page<DossierLine> page(@Nullable DossierStage stage, @Nullable String after, int size, Viewer viewer) {
        var last = after == null ? null : Cursor.read(after, 2);
        var found = jdbc.sql("""
                        select facts from views.dossier
                        where (cast(:stage as text) is null or stage = :stage)
                          and (cast(:at as timestamptz) is null
                               or (changed_at, dossier_id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by changed_at desc, dossier_id desc limit :limit
                        """)
                .param("stage", stage == null ? null : stage.name())
                .param("at", last == null ? null : Cursor.checked(() -> Timestamp.from(Instant.parse(last.key(0)))))
                .param("id", last == null ? null : Cursor.checked(() -> UUID.fromString(last.key(1))))
                .param("limit", size + 1)
                .query((row, _) -> facts(row.getString("facts")))
                .list();
        return Page.of(
                found,
                size,
                facts -> reading(facts, viewer).line(),
                facts -> Cursor.of(facts.changedAt, facts.dossierId));
    }

    /** One dossier, with what this viewer can do next; the look is recorded. */
    DossierWhole open(DossierId id, Viewer viewer) {
        var facts = jdbc.sql("select facts from views.dossier where dossier_id = ?")
                .param(id.value())
                .query((row, _) -> facts(row.getString("facts")))
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such dossier"));
        looks.at(id, viewer);
        return reading(facts, viewer).whole(campaigns.tracesOf(facts.dossierId));
    }

    /** The newest signals first. */
    Page<SignalLine> signals(SignalStory.@Nullable State state, @Nullable String after, int size, Viewer viewer) {
        var last = after == null ? null : Cursor.read(after, 2);
        var found = jdbc.sql("""
                        select s.signal_id, d.facts from views.dossier_signal s
                        join views.dossier d on d.dossier_id = s.dossier_id
                        where (cast(:state as text) is null or s.state = :state)
                          and (cast(:at as timestamptz) is null
                               or (s.raised_at, s.signal_id) < (cast(:at as timestamptz), cast(:id as uuid)))
                        order by s.raised_at desc, s.signal_id desc limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("at", last == null ? null : Cursor.checked(() -> Timestamp.from(Instant.parse(last.key(0)))))
                .param("id", last == null ? null : Cursor.checked(() -> UUID.fromString(last.key(1))))
                .param("limit", size + 1)
                .query((row, _) ->
                        signal(facts(row.getString("facts")), row.getObject("signal_id", UUID.class), viewer))
                .list();
        return Page.of(found, size, line -> line, line -> Cursor.of(line.raisedAt(), line.signal()));
    }

    /** How one signal was found. */
    SignalMethod method(UUID signal) {
        return jdbc.sql("""
                        select d.facts from views.dossier_signal s
                        join views.dossier d on d.dossier_id = s.dossier_id where s.signal_id = ?
                        """)
                .param(signal)
                .query((row, _) -> facts(row.getString("facts")))
                .optional()
                .map(facts -> MethodReading.of(facts, Objects.requireNonNull(facts.signals.get(signal))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such signal"));
    }

    private SignalLine signal(DossierFacts facts, UUID signal, Viewer viewer) {
        return reading(facts, viewer).signal(Objects.requireNonNull(facts.signals.get(signal)));
    }

    private DossierReading reading(DossierFacts facts, Viewer viewer) {
        return new DossierReading(facts, viewer, keyring, names.of(staffIn(facts)), casesBehind(facts.dossierId));
    }

    private static Set<StaffId> staffIn(DossierFacts facts) {
        var staff = new HashSet<StaffId>();
        facts.signals.values().forEach(signal -> signal.reviews.forEach(review -> staff.add(review.by())));
        facts.laterSignals()
                .forEach(signal ->
                        staff.add(Objects.requireNonNull(signal.attachment).by()));
        facts.assessments.forEach(told -> staff.add(told.by()));
        if (facts.proposal != null) {
            staff.add(facts.proposal.by());
        }
        if (facts.confirmed != null) {
            staff.add(facts.confirmed.event().proposedBy());
            staff.add(facts.confirmed.event().confirmedBy());
        }
        if (facts.rejected != null) {
            staff.add(facts.rejected.event().proposedBy());
            staff.add(facts.rejected.event().rejectedBy());
        }
        return staff;
    }

    /** A case whose child left research is none. */
    private int casesBehind(UUID dossier) {
        return jdbc.sql("""
                        select count(distinct c.case_id) from views.dossier_case c where c.dossier_id = ?
                          and not exists (select from views.dossier_exclusion e where e.case_id = c.case_id)
                        """).param(dossier).query(Integer.class).single();
    }

    private DossierFacts facts(String document) {
        return documents.read(document, DossierFacts.class);
    }
}
