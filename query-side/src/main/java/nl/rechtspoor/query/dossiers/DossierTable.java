package nl.rechtspoor.query.dossiers;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code dossier}, {@code dossier_signal} and {@code dossier_case}. */
final class DossierTable implements FoldedRows.Table<DossierFacts> {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final StoredDocuments documents;

    DossierTable(JdbcTemplate jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public @Nullable DossierFacts read(UUID id) {
        List<String> found =
                jdbc.queryForList("select facts from views.dossier where dossier_id = ?", String.class, id);
        return found.isEmpty() ? null : documents.read(found.getFirst(), DossierFacts.class);
    }

    @Override
    public void write(Collection<DossierFacts> rows) {
        jdbc.batchUpdate("""
                insert into views.dossier as old (dossier_id, version, stage, changed_at, facts)
                values (?, ?, ?, ?, ?::jsonb)
                on conflict (dossier_id) do update set version = excluded.version, stage = excluded.stage,
                  changed_at = excluded.changed_at, facts = excluded.facts where old.version < excluded.version
                """, rows, BATCH, (row, facts) -> {
            row.setObject(1, facts.dossierId);
            row.setLong(2, facts.version);
            row.setString(3, Objects.requireNonNull(facts.stage).name());
            row.setTimestamp(4, Timestamp.from(Objects.requireNonNull(facts.changedAt)));
            row.setString(5, documents.write(facts));
        });
        rows.forEach(this::writeSignals);
        rows.forEach(this::writeCases);
    }

    private void writeSignals(DossierFacts facts) {
        jdbc.batchUpdate(
                """
                insert into views.dossier_signal (signal_id, dossier_id, state, raised_at) values (?, ?, ?, ?)
                on conflict (signal_id) do update set state = excluded.state
                """,
                facts.signals.values().stream()
                        .map(signal -> new Object[] {
                            signal.id().value(),
                            facts.dossierId,
                            signal.state.name(),
                            Timestamp.from(signal.raised.at())
                        })
                        .toList());
    }

    /** The cases of its evidence are those whose events stand at the positions that the signal names. */
    private void writeCases(DossierFacts facts) {
        jdbc.update("delete from views.dossier_case where dossier_id = ?", facts.dossierId);
        jdbc.batchUpdate(
                "insert into views.dossier_case (dossier_id, case_id, evidence) values (?, ?, false)",
                facts.cases.stream()
                        .map(caseId -> new Object[] {facts.dossierId, caseId})
                        .toList());
        jdbc.update("""
                insert into views.dossier_case (dossier_id, case_id, evidence)
                select distinct cast(? as uuid), cast(aggregate_identifier as uuid), true from events.es_stream
                where global_index = any(?) and type = 'case'
                """, facts.dossierId, facts.positions().toArray(Long[]::new));
    }
}
