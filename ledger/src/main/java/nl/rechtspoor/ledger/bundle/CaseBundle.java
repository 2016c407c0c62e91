package nl.rechtspoor.ledger.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.CanonicalJson;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictText;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.Tiles;

/**
 * The files of a case, as docs/ledger-format.md lays them out. Nothing in them is believed: they are claims, to be checked
 * against signatures.
 */
final class CaseBundle implements Tiles {
    private static final String WHAT = "bundle";
    static final String FORMAT = "rechtspoor-case-bundle";
    private static final Pattern EVENT = Pattern.compile("events/([0-9]+)/.*");
    private static final Pattern TIMESTAMP = Pattern.compile("timestamps/([0-9]+)-([0-9]+)\\.tst");
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoints/([0-9]+)");

    private final Map<String, byte[]> files;
    private final String aggregate;
    private final String origin;
    private final long size;

    CaseBundle(Map<String, byte[]> files) {
        this.files = files;
        Map<String, Object> manifest = CanonicalJson.read("bundle.json", needed("bundle.json"));
        if (!FORMAT.equals(manifest.get("format"))
                || !Long.valueOf(1).equals(manifest.get("v"))
                || !(manifest.get("aggregate") instanceof String claimedAggregate)
                || !(manifest.get("origin") instanceof String claimedOrigin)
                || !(manifest.get("size") instanceof Long claimedSize)
                || claimedSize < 1) {
            throw new Malformed("bundle.json", "it describes no bundle of format 1");
        }
        aggregate = claimedAggregate;
        origin = claimedOrigin;
        size = claimedSize;
    }

    /** The aggregate whose events these are. */
    String aggregate() {
        return aggregate;
    }

    /** The name of the log. */
    String origin() {
        return origin;
    }

    /** The size of the log in the checkpoint that all proofs lead to. */
    long size() {
        return size;
    }

    NavigableSet<Long> positions() {
        return numbers(EVENT);
    }

    NavigableSet<Long> checkpointSizes() {
        return numbers(CHECKPOINT);
    }

    boolean holdsTheWholeLog() {
        return files.keySet().stream().anyMatch(name -> name.startsWith("tile/"));
    }

    /** The timestamps over checkpoints, as they came. */
    Map<CheckedTimestamp.Name, byte[]> timestamps() {
        var timestamps = new HashMap<CheckedTimestamp.Name, byte[]>();
        files.forEach((name, content) -> {
            Matcher matcher = TIMESTAMP.matcher(name);
            if (matcher.matches()) {
                timestamps.put(
                        new CheckedTimestamp.Name(
                                StrictText.decimal(name, matcher.group(1)), StrictText.decimal(name, matcher.group(2))),
                        content);
            }
        });
        return timestamps;
    }

    Optional<byte[]> ofEvent(long position, String part) {
        return file("events/" + position + "/" + part);
    }

    Optional<byte[]> checkpoint(long ofSize) {
        return file("checkpoints/" + ofSize);
    }

    Optional<byte[]> consistency(long first, long second) {
        return file("consistency/" + first + "-" + second);
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return file(path.toString());
    }

    /** The keys that the bundle brings along. Whoever made it chose them, so they prove nothing to a doubter. */
    List<NoteVerifier> ownKeys() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("keys/"))
                .map(file -> StrictText.utf8("verifier key", file.getValue()).strip())
                .map(NoteVerifier::parse)
                .toList();
    }

    private Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private byte[] needed(String name) {
        return file(name).orElseThrow(() -> new Malformed(WHAT, name + " is missing"));
    }

    private NavigableSet<Long> numbers(Pattern pattern) {
        var numbers = new TreeSet<Long>();
        for (String name : files.keySet()) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                numbers.add(StrictText.decimal(name, matcher.group(1)));
            }
        }
        return numbers;
    }
}
