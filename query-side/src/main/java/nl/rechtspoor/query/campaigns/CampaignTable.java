package nl.rechtspoor.query.campaigns;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code campaign} and {@code campaign_dossier}. */
final class CampaignTable implements FoldedRows.Table<CampaignFacts> {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final StoredDocuments documents;

    CampaignTable(JdbcTemplate jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public @Nullable CampaignFacts read(UUID id) {
        List<String> found =
                jdbc.queryForList("select facts from views.campaign where campaign_id = ?", String.class, id);
        return found.isEmpty() ? null : documents.read(found.getFirst(), CampaignFacts.class);
    }

    @Override
    public void write(Collection<CampaignFacts> rows) {
        jdbc.batchUpdate("""
                insert into views.campaign as old (campaign_id, version, stage, changed_at, facts)
                values (?, ?, ?, ?, ?::jsonb)
                on conflict (campaign_id) do update set version = excluded.version, stage = excluded.stage,
                  changed_at = excluded.changed_at, facts = excluded.facts where old.version < excluded.version
                """, rows, BATCH, (row, facts) -> {
            row.setObject(1, facts.campaignId);
            row.setLong(2, facts.version);
            row.setString(3, facts.stage.name());
            row.setTimestamp(4, Timestamp.from(Objects.requireNonNull(facts.changedAt)));
            row.setString(5, documents.write(facts));
        });
        jdbc.batchUpdate(
                "insert into views.campaign_dossier (campaign_id, dossier_id) values (?, ?) on conflict do nothing",
                rows.stream()
                        .flatMap(facts ->
                                facts.dossiers().stream().map(of -> new Object[] {facts.campaignId, of.value()}))
                        .toList());
    }
}
