package nl.rechtspoor.ledger.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictBase64;
import nl.rechtspoor.ledger.StrictText;
import nl.rechtspoor.ledger.merkle.ConsistencyProof;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.ProofRefused;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;

/** Checks who signed the checkpoints, and that each continues the one before. */
final class CheckpointChecks {
    private final CaseBundle bundle;
    private final TrustedKeys keys;
    private final Findings findings;

    CheckpointChecks(CaseBundle bundle, TrustedKeys keys, Findings findings) {
        this.bundle = bundle;
        this.keys = keys;
        this.findings = findings;
    }

    /** Those that the log signed, by size. */
    NavigableMap<Long, TrustedCheckpoint> signed() {
        var signed = new TreeMap<Long, TrustedCheckpoint>();
        for (long size : bundle.checkpointSizes()) {
            open(size, bundle.checkpoint(size).orElseThrow()).ifPresent(trusted -> signed.put(size, trusted));
        }
        if (!signed.containsKey(bundle.size())) {
            findings.add(Finding.Kind.CHECKPOINT, bundle.size(), "no signed checkpoint of the size that is claimed");
        }
        return signed;
    }

    /** Those of the signed ones from which a proof leads, step by step, to the size that is claimed. */
    NavigableMap<Long, TrustedCheckpoint> connected(NavigableMap<Long, TrustedCheckpoint> signed) {
        var connected = new TreeMap<Long, TrustedCheckpoint>();
        TrustedCheckpoint later = signed.get(bundle.size());
        if (later == null) {
            return connected;
        }
        connected.put(bundle.size(), later);
        for (Map.Entry<Long, TrustedCheckpoint> earlier :
                signed.headMap(bundle.size(), false).descendingMap().entrySet()) {
            if (earlier.getKey() > 0 && isContinued(earlier.getValue(), later)) {
                connected.put(earlier.getKey(), earlier.getValue());
                later = earlier.getValue();
            }
        }
        return connected;
    }

    private Optional<TrustedCheckpoint> open(long size, byte[] note) {
        for (NoteVerifier log : keys.logs()) {
            try {
                SignedCheckpoint signed = SignedCheckpoint.open(note, log);
                if (signed.checkpoint().size() != size) {
                    findings.add(Finding.Kind.CHECKPOINT, size, "it is one of another size");
                    return Optional.empty();
                }
                return Optional.of(new TrustedCheckpoint(signed.checkpoint(), signed.note(), seen(size, signed)));
            } catch (SignatureRefused | Malformed e) {
                // perhaps it is signed by another key of the log
            }
        }
        findings.add(Finding.Kind.CHECKPOINT, size, "it is not signed by the log");
        return Optional.empty();
    }

    private List<Instant> seen(long size, SignedCheckpoint signed) {
        var times = new ArrayList<Instant>();
        for (NoteVerifier witness : keys.witnesses()) {
            try {
                signed.note()
                        .by(witness)
                        .ifPresent(cosignature -> times.add(cosignature.time().orElseThrow()));
            } catch (SignatureRefused e) {
                findings.add(Finding.Kind.COSIGNATURE, size, e.getMessage());
            }
        }
        return times;
    }

    private boolean isContinued(TrustedCheckpoint earlier, TrustedCheckpoint later) {
        long first = earlier.checkpoint().size();
        long second = later.checkpoint().size();
        Optional<byte[]> proof = bundle.consistency(first, second);
        if (proof.isEmpty()) {
            return false;
        }
        try {
            new ConsistencyProof(first, second, hashes(proof.get()))
                    .verify(earlier.checkpoint().root(), later.checkpoint().root());
            return true;
        } catch (Malformed | ProofRefused e) {
            findings.add(Finding.Kind.FORK, first + "-" + second, e.getMessage());
            return false;
        }
    }

    private static List<Hash> hashes(byte[] lines) {
        return StrictText.utf8("consistency proof", lines)
                .lines()
                .map(line -> StrictBase64.decode("consistency proof", line))
                .map(CheckpointChecks::hash)
                .toList();
    }

    private static Hash hash(byte[] bytes) {
        if (bytes.length != Hash.LENGTH) {
            throw new Malformed("consistency proof", "a hash of " + bytes.length + " bytes");
        }
        return Hash.of(bytes);
    }
}
