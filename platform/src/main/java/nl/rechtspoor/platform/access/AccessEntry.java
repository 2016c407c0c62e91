package nl.rechtspoor.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import nl.rechtspoor.ledger.CanonicalJson;
import nl.rechtspoor.ledger.merkle.Hash;

/** What is sealed of a line of the access log: all of it, as canonical JSON. It holds ids only. */
final class AccessEntry {
    /** The columns from which an entry follows. */
    static final String COLUMNS =
            "a.id, a.at, a.actor_id, a.role, a.purpose, a.kind, a.case_id, a.contact_id, a.dossier_id, a.campaign_id";

    private AccessEntry() {}

    /** The leaf hash of the line that stands in this row. */
    static Hash leaf(ResultSet row) throws SQLException {
        var entry = new TreeMap<String, Object>();
        entry.put("actor", row.getString("actor_id"));
        entry.put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
        entry.put("id", row.getLong("id"));
        entry.put("kind", row.getString("kind"));
        entry.put("purpose", row.getString("purpose"));
        entry.put("role", row.getString("role"));
        entry.put("v", 1);
        for (var about : List.of("case", "contact", "dossier", "campaign")) {
            var id = row.getString(about + "_id");
            if (id != null) {
                entry.put(about, id);
            }
        }
        return Hash.ofLeaf(CanonicalJson.write(entry));
    }
}
