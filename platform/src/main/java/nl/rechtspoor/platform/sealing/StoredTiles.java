package nl.rechtspoor.platform.sealing;

import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.tiles.EntryBundle;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tiles of the ledger, each put together from the rows of its range. Rows are never changed, so a partial tile is the
 * beginning of the full one that it becomes.
 */
public final class StoredTiles implements Tiles {
    private static final long LAST_INDEX = Long.MAX_VALUE / TilePath.FULL - 1;

    private final JdbcClient jdbc;

    /** Needs a connection that may read the schema {@code events}. */
    public StoredTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        if (path.index() > LAST_INDEX) {
            return Optional.empty();
        }
        return path.isOfEntries() ? entries(path) : hashes(path);
    }

    private Optional<byte[]> entries(TilePath path) {
        List<byte[]> entries = jdbc.sql("select entry from events.ledger_entry where position >= ? and position < ?"
                        + " order by position")
                .params(first(path), first(path) + path.width())
                .query(byte[].class)
                .list();
        return entries.size() == path.width() ? Optional.of(EntryBundle.write(entries)) : Optional.empty();
    }

    private Optional<byte[]> hashes(TilePath path) {
        byte @Nullable [] hashes = path.level() == 0 ? leaves(path) : nodes(path);
        return hashes != null && hashes.length == path.width() * Hash.LENGTH ? Optional.of(hashes) : Optional.empty();
    }

    private byte @Nullable [] leaves(TilePath path) {
        return jdbc.sql("select string_agg(leaf, '' order by position) as hashes from events.ledger"
                        + " where position >= ? and position < ?")
                .params(first(path), first(path) + path.width())
                .query((row, _) -> row.getBytes(1))
                .list()
                .getFirst();
    }

    private byte @Nullable [] nodes(TilePath path) {
        return jdbc.sql("select string_agg(hash, '' order by index) as hashes from events.ledger_node"
                        + " where level = ? and index >= ? and index < ?")
                .params(path.level(), first(path), first(path) + path.width())
                .query((row, _) -> row.getBytes(1))
                .list()
                .getFirst();
    }

    private static long first(TilePath path) {
        return path.index() * TilePath.FULL;
    }
}
