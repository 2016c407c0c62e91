package nl.rechtspoor.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private static final int FORMAT = 1;

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

    /** The canonical bytes of this entry, RFC 8785. */
    public byte[] canonical() {
        var json = new TreeMap<String, Object>();
        json.put("agg", aggregateId);
        json.put("ev", eventId);
        json.put("mh", metadataHash);
        json.put("ph", payloadHash);
        json.put("pt", payloadType);
        json.put("rev", revision);
        json.put("seq", sequence);
        json.put("ts", timestamp);
        json.put("type", aggregateType);
        json.put("v", FORMAT);
        return CanonicalJson.write(json);
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
