package nl.rechtspoor.ledger.tiles;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.ledger.Malformed;

/** Up to 256 entries, each after its length in two bytes; C2SP tlog-tiles, "Log entries". */
public final class EntryBundle {
    /** The longest entry that two bytes can announce. */
    public static final int LONGEST = 0xffff;

    private static final String WHAT = "entry bundle";

    private EntryBundle() {}

    /** The bytes of a bundle of these entries. */
    public static byte[] write(List<byte[]> entries) {
        var bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new Malformed(WHAT, "an entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @throws Malformed if lengths and bytes don't fit, or there are more entries than a tile holds
     */
    public static List<byte[]> parse(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        int at = 0;
        while (at < bundle.length) {
            if (bundle.length - at < 2) {
                throw new Malformed(WHAT, "half a length at its end");
            }
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            at += 2;
            if (bundle.length - at < length) {
                throw new Malformed(WHAT, "an entry longer than the bundle");
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        if (entries.isEmpty() || entries.size() > TilePath.FULL) {
            throw new Malformed(WHAT, entries.size() + " entries");
        }
        return entries;
    }
}
