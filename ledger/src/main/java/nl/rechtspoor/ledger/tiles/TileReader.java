package nl.rechtspoor.ledger.tiles;

import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.MerkleTree;
import nl.rechtspoor.ledger.merkle.Subtrees;

/**
 * A tree of a certain size, read from tiles alone. What is stored is not trusted: it proves something only where it leads
 * to a root that somebody signed.
 */
public final class TileReader implements Subtrees {
    private final Tiles tiles;
    private final long size;

    /** Reads the tiles that belong to a tree of this size, or the full ones that they have become since. */
    public TileReader(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** The number of entries. */
    public long size() {
        return size;
    }

    /** The tree, to compute its root and to prove from. */
    public MerkleTree tree() {
        return new MerkleTree(size, this);
    }

    /**
     * {@inheritDoc}
     *
     * @throws TileMissing if the tile is not stored
     * @throws Malformed if it has another length than its place asks for
     */
    @Override
    public Hash hash(int level, long index) {
        int tileLevel = level / TilePath.HEIGHT;
        int above = level % TilePath.HEIGHT;
        int count = 1 << above;
        long first = index << above;
        byte[] tile = bytes(TilePath.in(size, tileLevel, first / TilePath.FULL), Hash.LENGTH);
        int begin = (int) (first % TilePath.FULL) * Hash.LENGTH;
        byte[] hashes = Arrays.copyOfRange(tile, begin, begin + count * Hash.LENGTH);
        for (int left = count; left > 1; left /= 2) {
            Hash.foldPairs(hashes, left);
        }
        return Hash.at(hashes, 0, Hash.LENGTH);
    }

    /** The entries of one bundle; the bundle of an index holds the entries from {@code index * 256}. */
    public List<byte[]> entries(long bundle) {
        TilePath path = TilePath.in(size, TilePath.ENTRIES, bundle);
        List<byte[]> entries = EntryBundle.parse(stored(path));
        if (entries.size() < path.width()) {
            throw new Malformed("tile", path + " holds " + entries.size() + " entries");
        }
        return entries.subList(0, path.width());
    }

    /**
     * The bytes of a tile in the width that its path says, even where more of it is stored by now.
     *
     * @throws TileMissing if it is not stored
     * @throws Malformed if less of it is stored
     */
    public byte[] tile(TilePath path) {
        if (path.isOfEntries()) {
            return EntryBundle.write(entries(path.index()).subList(0, path.width()));
        }
        return Arrays.copyOf(bytes(path, Hash.LENGTH), path.width() * Hash.LENGTH);
    }

    private byte[] bytes(TilePath path, int each) {
        byte[] tile = stored(path);
        int length = path.width() * each;
        if (tile.length != length && tile.length != TilePath.FULL * each) {
            throw new Malformed("tile", path + " has " + tile.length + " bytes");
        }
        return tile;
    }

    private byte[] stored(TilePath path) {
        return tiles.read(path).or(() -> tiles.read(path.whenFull())).orElseThrow(() -> new TileMissing(path));
    }
}
