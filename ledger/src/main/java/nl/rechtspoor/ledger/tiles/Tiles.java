package nl.rechtspoor.ledger.tiles;

import java.util.HashMap;
import java.util.Optional;

/** Where tiles are stored: a table, a folder, a web server, an archive. */
@FunctionalInterface
public interface Tiles {
    /** The bytes of a tile, if it is stored. */
    Optional<byte[]> read(TilePath path);

    /** The same tiles, each read once and kept in memory: for a few proofs, or one batch. */
    default Tiles remembering() {
        var known = new HashMap<TilePath, Optional<byte[]>>();
        return path -> known.computeIfAbsent(path, this::read);
    }
}
