package nl.rechtspoor.endtoend;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Flips one bit of what is stored about a case or of the ledger, and flips it back. */
final class BitFlips {
    /** A column, and which of its rows count; the first ones hold what the case is made of. */
    private record Column(String table, String name, String rows, boolean text) {}

    private static final String OF_THE_CASE = "aggregate_identifier = '%1$s'";

    private static final List<Column> COLUMNS = List.of(
            new Column("domain_event_entry", "payload", OF_THE_CASE, false),
            new Column("domain_event_entry", "meta_data", OF_THE_CASE, false),
            new Column("domain_event_entry", "event_identifier", OF_THE_CASE, true),
            new Column("domain_event_entry", "aggregate_identifier", OF_THE_CASE, true),
            new Column("domain_event_entry", "type", OF_THE_CASE, true),
            new Column("domain_event_entry", "time_stamp", OF_THE_CASE, true),
            new Column("domain_event_entry", "payload_type", OF_THE_CASE, true),
            new Column("domain_event_entry", "payload_revision", OF_THE_CASE, true),
            new Column("ledger_entry", "entry", "position < %2$d", false),
            new Column("ledger", "leaf", "position < %2$d", false),
            new Column("ledger_node", "hash", "true", false),
            new Column("signed_checkpoint", "note", "size = (select max(size) from events.signed_checkpoint)", false));

    private final Tampering database;
    private final Random random;
    private final String caseId;
    private final long size;
    private String table = "";
    private String column = "";
    private String row = "";
    private byte[] before = {};
    private boolean text;

    BitFlips(Tampering database, Random random, String caseId, long size) {
        this.database = database;
        this.random = random;
        this.caseId = caseId;
        this.size = size;
    }

    /** Says what it flipped. */
    String flip() throws SQLException {
        var chosen = COLUMNS.get(random.nextInt(COLUMNS.size()));
        table = chosen.table();
        column = chosen.name();
        text = chosen.text();
        String value = text ? "convert_to(" + column + ", 'UTF8')" : column;
        var rows = database.jdbc()
                .sql("select ctid::text as place, " + value + " as value from events." + table + " where "
                        + chosen.rows().formatted(caseId, size) + " order by 1")
                .query((found, _) -> new Place(found.getString("place"), found.getBytes("value")))
                .list();
        var place = rows.get(random.nextInt(rows.size()));
        before = place.value();
        byte[] after = before.clone();
        int at = random.nextInt(after.length);
        // text stays text: the database refuses what is no character
        int bit = text ? random.nextInt(5) : random.nextInt(8);
        after[at] ^= (byte) (1 << bit);
        row = set(place.ctid(), after);
        return "bit %d of byte %d of %s.%s".formatted(bit, at, table, column);
    }

    void flipBack() throws SQLException {
        set(row, before);
    }

    private record Place(String ctid, byte[] value) {}

    private String set(String ctid, byte[] value) {
        return database.jdbc()
                .sql("update events." + table + " set " + column
                        + " = ? where ctid = cast(? as tid) returning ctid::text")
                .param(text ? new String(value, StandardCharsets.UTF_8) : value)
                .param(ctid)
                .query(String.class)
                .single();
    }
}
