package nl.rechtspoor.ledger.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.MerkleTree;

/**
 * Computes what a batch of new entries changes: new tiles, never a changed full one. Storing them is the caller's, together
 * with the entries and the checkpoint and in one transaction.
 */
public final class TileWriter {
    private final Tiles stored;

    /** Writes for a tree whose tiles up to now are stored here; only those at its right edge are read. */
    public TileWriter(Tiles stored) {
        this.stored = stored;
    }

    /** The frontier of the tree of this size, from the stored tiles. */
    public Frontier frontier(long size) {
        return Frontier.of(size, new TileReader(stored.remembering(), size));
    }

    /**
     * The tiles that a tree needs after entries were added, and its new root. Partial tiles are written for the new size
     * only, which is one that a checkpoint speaks of.
     *
     * @param size the size before
     * @param entries the bytes of the new entries, in order
     */
    public Growth append(long size, List<byte[]> entries) {
        var before = new TileReader(stored.remembering(), size);
        List<Hash> leaves = entries.stream().map(Hash::ofLeaf).toList();
        var written = new LinkedHashMap<TilePath, byte[]>();
        writeBundles(before, entries, written);
        writeHashes(before, leaves, written);
        return new Growth(Frontier.of(size, before).append(leaves), written);
    }

    private static void writeBundles(TileReader before, List<byte[]> entries, Map<TilePath, byte[]> written) {
        long size = before.size();
        long newSize = size + entries.size();
        for (long bundle = size / TilePath.FULL; bundle * TilePath.FULL < newSize; bundle++) {
            long begin = Math.max(size, bundle * TilePath.FULL);
            long end = Math.min(newSize, (bundle + 1) * TilePath.FULL);
            byte[] known = begin == bundle * TilePath.FULL ? new byte[0] : EntryBundle.write(before.entries(bundle));
            byte[] added = EntryBundle.write(entries.subList((int) (begin - size), (int) (end - size)));
            written.put(TilePath.in(newSize, TilePath.ENTRIES, bundle), joined(known, added));
        }
    }

    private static void writeHashes(TileReader before, List<Hash> leaves, Map<TilePath, byte[]> written) {
        List<Hash> fresh = leaves;
        for (int level = 0; !fresh.isEmpty(); level++) {
            fresh = writeLevel(level, before, fresh, written);
        }
    }

    /** Writes the tiles of one level and answers the hashes of those that became full, for the level above. */
    private static List<Hash> writeLevel(
            int level, TileReader before, List<Hash> fresh, Map<TilePath, byte[]> written) {
        long known = TilePath.hashesAt(level, before.size());
        long wanted = known + fresh.size();
        var above = new ArrayList<Hash>();
        for (long index = known / TilePath.FULL; index * TilePath.FULL < wanted; index++) {
            long first = index * TilePath.FULL;
            int width = (int) Math.min(TilePath.FULL, wanted - first);
            byte[] tile = new byte[width * Hash.LENGTH];
            for (int i = 0; i < width; i++) {
                long position = first + i;
                Hash hash = position < known
                        ? before.hash(level * TilePath.HEIGHT, position)
                        : fresh.get((int) (position - known));
                hash.copyTo(tile, i * Hash.LENGTH);
            }
            written.put(new TilePath(level, index, width), tile);
            if (width == TilePath.FULL) {
                above.add(root(tile));
            }
        }
        return above;
    }

    private static Hash root(byte[] fullTile) {
        byte[] hashes = fullTile.clone();
        for (int left = TilePath.FULL; left > 1; left /= 2) {
            Hash.foldPairs(hashes, left);
        }
        return Hash.at(hashes, 0, Hash.LENGTH);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * What a batch made of a tree.
     *
     * @param frontier the new size, and all that the next batch needs to know of the tree
     * @param tiles the tiles to store, by path, each in its new width
     */
    public record Growth(Frontier frontier, Map<TilePath, byte[]> tiles) {
        /** The new size. */
        public long size() {
            return frontier.size();
        }

        /** The root to sign. */
        public Hash root() {
            return frontier.root();
        }

        /** The grown tree, read from the new tiles and those that were stored before. */
        public MerkleTree tree(Tiles before) {
            Tiles both = path -> {
                byte[] written = tiles.get(path);
                return written == null ? before.read(path) : Optional.of(written);
            };
            return new TileReader(both, size()).tree();
        }
    }
}
