package nl.rechtspoor.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the ledger commits to for one event: its coordinates and the hashes of the bytes exactly as they are stored. It
 * holds no ciphertext and no personal datum, so that auditors may hold every entry; and since it hashes stored bytes, no
 * upcaster and no JSON library can change it.
 *
 * @param aggregateId whose event it is
 * @param sequence its number among the events of that aggregate, from 0
 * @param eventId the event's own id
 * @param aggregateType the kind of aggregate
 * @param timestamp the stored text of the time at which it was recorded
 * @param payloadType the event's logical name
 * @param revision the revision of its JSON
 * @param payloadHash SHA-256 of the stored payload, in hex
 * @param metadataHash SHA-256 of the stored metadata, in hex
 */
public record LedgerEntry(
        String aggregateId,
        long sequence,
        String eventId,
        String aggregateType,
        String timestamp,
        String payloadType,
        String revision,
        String payloadHash,
        String metadataHash) {

    private static final String WHAT = "ledger entry";
    private static final int FORMAT = 1;
    private static final Set<String> KEYS = Set.of("agg", "ev", "mh", "ph", "pt", "rev", "seq", "ts", "type", "v");

    /** Describes an event by the bytes of its payload and metadata as they are in the database. */
    public static LedgerEntry of(
            String aggregateId,
            long sequence,
            String eventId,
            String aggregateType,
            String timestamp,
            String payloadType,
            String revision,
            byte[] payload,
            byte[] metadata) {
        return new LedgerEntry(
                aggregateId,
                sequence,
                eventId,
                aggregateType,
                timestamp,
                payloadType,
                revision,
                HexFormat.of().formatHex(sha256().digest(payload)),
                HexFormat.of().formatHex(sha256().digest(metadata)));
    }

    /**
     * Reads an entry from its canonical bytes.
     *
     * @throws Malformed if it is no entry of this format, or written in another way than the canonical one
     */
    public static LedgerEntry parse(byte[] canonical) {
        var json = CanonicalJson.read(WHAT, canonical);
        if (!json.keySet().equals(KEYS) || !Long.valueOf(FORMAT).equals(json.get("v"))) {
            throw new Malformed(WHAT, "no entry of format " + FORMAT);
        }
        if (!(json.get("seq") instanceof Long sequence) || sequence < 0) {
            throw new Malformed(WHAT, "no sequence number");
        }
        return new LedgerEntry(
                text(json, "agg"),
                sequence,
                text(json, "ev"),
                text(json, "type"),
                text(json, "ts"),
                text(json, "pt"),
                text(json, "rev"),
                text(json, "ph"),
                text(json, "mh"));
    }

    private static String text(Map<String, Object> json, String key) {
        if (json.get(key) instanceof String text) {
            return text;
        }
        throw new Malformed(WHAT, key + " is no text");
    }

    /** The canonical bytes of this entry, RFC 8785. */
    public byte[] canonical() {
        SortedMap<String, Object> json = columns();
        json.put("mh", metadataHash);
        json.put("ph", payloadHash);
        json.put("v", FORMAT);
        return CanonicalJson.write(json);
    }

    /** What a stored row says besides payload and metadata, in the form in which a case bundle shows it. */
    public byte[] row() {
        return CanonicalJson.write(columns());
    }

    private SortedMap<String, Object> columns() {
        var json = new TreeMap<String, Object>();
        json.put("agg", aggregateId);
        json.put("ev", eventId);
        json.put("pt", payloadType);
        json.put("rev", revision);
        json.put("seq", sequence);
        json.put("ts", timestamp);
        json.put("type", aggregateType);
        return json;
    }

    /** The hash of this entry as a leaf of the Merkle tree, RFC 6962: SHA-256 over a zero byte and the entry. */
    public byte[] leafHash() {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(canonical());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
