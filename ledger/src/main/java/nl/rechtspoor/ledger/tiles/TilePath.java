package nl.rechtspoor.ledger.tiles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictText;

/**
 * Where a tile is: {@code tile/<L>/<N>[.p/<W>]}, or {@code tile/entries/<N>[.p/<W>]} for the entries themselves; C2SP
 * tlog-tiles, "Merkle Tree" and "Log entries".
 *
 * @param level the level of the tile, from 0 to 63, or {@link #ENTRIES}
 * @param index its index in its level
 * @param width how many hashes or entries it holds, from 1 to 256; with 256 it is full
 */
public record TilePath(int level, long index, int width) {
    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    /** How many hashes or entries a full tile holds. */
    public static final int FULL = 256;

    /** How many levels of the tree one tile covers. */
    public static final int HEIGHT = 8;

    private static final String WHAT = "tile path";
    private static final int HIGHEST = 63;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    /** Refuses what can be no tile. */
    public TilePath {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new Malformed(WHAT, "no tile has level " + level + ", index " + index + ", width " + width);
        }
    }

    /** The tile at this place in a tree of a size, with the width that it has then. */
    public static TilePath in(long size, int level, long index) {
        long hashes = level <= 0 ? size : hashesAt(level, size);
        return new TilePath(level, index, Math.clamp(hashes - index * FULL, 0, FULL));
    }

    /** How many hashes all tiles of a level hold together in a tree of a size. */
    public static long hashesAt(int level, long size) {
        return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
    }

    /**
     * Reads a path.
     *
     * @throws Malformed if it is not written as tlog-tiles prescribes
     */
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new Malformed(WHAT, "not tile/<L>/<N>[.p/<W>]");
        }
        int level = form.group(1).equals("entries") ? ENTRIES : (int) StrictText.decimal(WHAT, form.group(1));
        String digits = form.group(2).replaceAll("[x/]", "").replaceFirst("^0+(?=.)", "");
        int width = form.group(3) == null ? FULL : (int) StrictText.decimal(WHAT, form.group(3));
        if (form.group(3) != null && width >= FULL) {
            throw new Malformed(WHAT, "a partial tile is not full");
        }
        var tile = new TilePath(level, StrictText.decimal(WHAT, digits), width);
        if (!tile.toString().equals(path)) {
            throw new Malformed(WHAT, "more digits than needed");
        }
        return tile;
    }

    /** Whether a tree of a size has all that this tile holds. */
    public boolean isWithin(long size) {
        long hashes = level <= 0 ? size : hashesAt(level, size);
        return index <= (hashes - 1) / FULL && width <= hashes - index * FULL;
    }

    /** The same tile when it is full. */
    public TilePath whenFull() {
        return new TilePath(level, index, FULL);
    }

    /** Whether this is a bundle of entries. */
    public boolean isOfEntries() {
        return level == ENTRIES;
    }

    @Override
    public String toString() {
        var path = new StringBuilder(three(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + three(rest % 1000) + "/");
        }
        return "tile/" + (isOfEntries() ? "entries" : level) + "/" + path + (width == FULL ? "" : ".p/" + width);
    }

    private static String three(long number) {
        return "%03d".formatted(number);
    }
}
