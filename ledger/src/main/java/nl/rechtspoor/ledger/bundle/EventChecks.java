package nl.rechtspoor.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.InclusionProof;
import nl.rechtspoor.ledger.merkle.ProofRefused;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSignature;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.proofs.TlogProof;

/** Checks each event on its own: its bytes against its entry, its entry against the signed root, its time. */
final class EventChecks {
    /** How far the clocks of the installation and of a witness may be apart, and how long an event may wait for its seal. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final CaseBundle bundle;
    private final TrustedKeys keys;
    private final NavigableMap<Long, TrustedCheckpoint> checkpoints;
    private final NavigableMap<Long, Instant> stamped;
    private final Findings findings;

    EventChecks(
            CaseBundle bundle,
            TrustedKeys keys,
            NavigableMap<Long, TrustedCheckpoint> checkpoints,
            NavigableMap<Long, Instant> stamped,
            Findings findings) {
        this.stamped = stamped;
        this.keys = keys;
        this.bundle = bundle;
        this.checkpoints = checkpoints;
        this.findings = findings;
    }

    List<CheckedEvent> run() {
        var events = new ArrayList<CheckedEvent>();
        for (long position : bundle.positions()) {
            events.add(check(position));
        }
        return events;
    }

    private CheckedEvent check(long position) {
        Optional<byte[]> bytes = bundle.ofEvent(position, "entry.json");
        Optional<LedgerEntry> entry = bytes.flatMap(found -> parse(position, found));
        if (entry.isEmpty() || !isProven(position, bytes.orElseThrow())) {
            findings.add(Finding.Kind.ENTRY, position, "nothing proves that it was sealed here");
            return new CheckedEvent(
                    position, entry, EventStatus.UNPROVEN, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Instant> notBefore = times(checkpoints.headMap(position, true)).max(Comparator.naturalOrder());
        // a timestamp says that a checkpoint existed, and not that no later one did: it is no bound from below
        Optional<Instant> notAfter = Stream.concat(
                        times(checkpoints.tailMap(position, false)), stamped.tailMap(position, false).values().stream())
                .min(Comparator.naturalOrder());
        checkTime(position, entry.get(), notBefore, notAfter);
        return new CheckedEvent(position, entry, content(position, entry.get()), notBefore, notAfter, Optional.empty());
    }

    private Optional<LedgerEntry> parse(long position, byte[] bytes) {
        try {
            return Optional.of(LedgerEntry.parse(bytes));
        } catch (Malformed e) {
            findings.add(Finding.Kind.ENTRY, position, e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isProven(long position, byte[] entry) {
        TrustedCheckpoint head = checkpoints.get(bundle.size());
        Optional<byte[]> file = bundle.ofEvent(position, "entry.tlog-proof");
        if (head == null || file.isEmpty()) {
            return false;
        }
        try {
            TlogProof proof = TlogProof.parse(file.get());
            if (proof.index() != position || !isOf(head.note(), proof.checkpoint())) {
                return false;
            }
            new InclusionProof(position, bundle.size(), proof.path())
                    .verify(Hash.ofLeaf(entry), head.checkpoint().root());
            return true;
        } catch (Malformed | ProofRefused | SignatureRefused e) {
            return false;
        }
    }

    /** The proof repeats the checkpoint, for those who check it alone. Whatever signs it there must sign it here too, or be known. */
    private boolean isOf(Note head, Note repeated) {
        return repeated.text().equals(head.text())
                && repeated.signatures().stream()
                        .allMatch(
                                signature -> head.signatures().contains(signature) || isKnown(head.text(), signature));
    }

    private boolean isKnown(String text, NoteSignature signature) {
        var alone = new Note(text, List.of(signature));
        return Stream.concat(keys.logs().stream(), keys.witnesses().stream())
                .anyMatch(key -> alone.by(key).isPresent());
    }

    private EventStatus content(long position, LedgerEntry entry) {
        Optional<byte[]> payload = bundle.ofEvent(position, "payload");
        Optional<byte[]> metadata = bundle.ofEvent(position, "metadata");
        boolean payloadDiffers = payload.isPresent() && !sha256(payload.get()).equals(entry.payloadHash());
        boolean metadataDiffer = metadata.isPresent() && !sha256(metadata.get()).equals(entry.metadataHash());
        if (payloadDiffers) {
            findings.add(Finding.Kind.PAYLOAD, position, "the stored payload has another hash");
        }
        if (metadataDiffer) {
            findings.add(Finding.Kind.METADATA, position, "the stored metadata have another hash");
        }
        boolean rowDiffers = rowDiffers(position, entry);
        if (payloadDiffers || metadataDiffer || rowDiffers) {
            return EventStatus.ALTERED;
        }
        return payload.isEmpty() || metadata.isEmpty() ? EventStatus.WITHHELD : EventStatus.UNALTERED;
    }

    private boolean rowDiffers(long position, LedgerEntry entry) {
        Optional<byte[]> row = bundle.ofEvent(position, "row.json");
        if (row.isPresent() && Arrays.equals(row.get(), entry.row())) {
            return false;
        }
        String found =
                row.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("nothing");
        findings.add(
                Finding.Kind.ROW,
                position,
                "sealed was " + new String(entry.row(), StandardCharsets.UTF_8) + ", stored is " + found);
        return true;
    }

    private void checkTime(long position, LedgerEntry entry, Optional<Instant> notBefore, Optional<Instant> notAfter) {
        try {
            Instant recorded = Instant.parse(entry.timestamp());
            if (notBefore.isPresent() && recorded.isBefore(notBefore.get().minus(LEEWAY))
                    || notAfter.isPresent() && recorded.isAfter(notAfter.get().plus(LEEWAY))) {
                findings.add(Finding.Kind.TIME, position, "it says " + recorded);
            }
        } catch (DateTimeException e) {
            findings.add(Finding.Kind.TIME, position, "it says no time");
        }
    }

    private static Stream<Instant> times(NavigableMap<Long, TrustedCheckpoint> some) {
        return some.values().stream().flatMap(trusted -> trusted.seen().stream());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
