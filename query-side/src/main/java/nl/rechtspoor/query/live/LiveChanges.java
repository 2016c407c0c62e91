package nl.rechtspoor.query.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.ContactRelation;
import nl.rechtspoor.query.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the sealed stream what changed, and leaves out what a viewer may not see. */
@Component
class LiveChanges {
    private static final int BATCH = 500;
    /** Whom a wall keeps out is for seniors to know. */
    private static final String UNNAMED = "case-changed";

    private final JdbcClient jdbc;
    private final CaseRelation relation;

    LiveChanges(@QueryDatabase JdbcClient jdbc, CaseRelation relation) {
        this.jdbc = jdbc;
        this.relation = relation;
    }

    /** A part of the stream, and how far it reaches, seen or not. */
    record Part(List<Change> changes, long upTo) {}

    /** What happened behind a position and not behind another one; ask again from where the part ends. */
    Part between(long after, long upTo, Viewer viewer) {
        var all = jdbc.sql("""
                        select global_index, aggregate_identifier, sequence_number, type, payload_type
                        from events.es_stream where global_index > ? and global_index <= ? order by global_index limit ?
                        """)
                .params(after, upTo, BATCH)
                .query((row, _) -> {
                    UUID id = UUID.fromString(row.getString("aggregate_identifier"));
                    boolean ofCase = row.getString("type").equals("case");
                    String kind = row.getString("payload_type");
                    return new Change(
                            row.getLong("global_index"),
                            ofCase ? id : null,
                            row.getString("type").equals("contact") ? id : null,
                            row.getLong("sequence_number"),
                            kind.startsWith("wall-") && !viewer.supervises() ? UNNAMED : kind);
                })
                .list();
        if (all.isEmpty()) {
            return new Part(List.of(), upTo);
        }
        Set<UUID> seen = visible(all, viewer);
        var changes = all.stream()
                .filter(change -> seen.contains(change.caseId()) || seen.contains(change.contactId()))
                .toList();
        return new Part(changes, all.getLast().position());
    }

    private Set<UUID> visible(List<Change> changes, Viewer viewer) {
        UUID[] ids = changes.stream()
                .map(change -> change.caseId() == null ? change.contactId() : change.caseId())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql("select c.case_id from views.case_access c where c.case_id = any(:ids) and "
                        + CaseRelation.mayBeSeen("c.case_id")
                        + " union all select c.contact_id from views.contact c where c.contact_id = any(:ids) and "
                        + ContactRelation.mayBeSeen("c.contact_id"))
                .param("ids", ids)
                .params(relation.parameters(viewer))
                .query(UUID.class)
                .list());
    }
}
