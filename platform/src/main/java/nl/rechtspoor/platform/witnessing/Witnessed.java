package nl.rechtspoor.platform.witnessing;

import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.proofs.AddCheckpoint;
import nl.rechtspoor.ledger.tiles.TileMissing;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.platform.sealing.StoredTiles;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;

/** Brings one witness from what it saw last to what is signed now, and finds out whether it has seen another history. */
final class Witnessed {
    private static final int TRIES = 4;

    private final WitnessLine line;
    private final SignedCheckpoints signed;
    private final StoredTiles tiles;
    private final Cosignatures cosignatures;

    /** What is believed that it saw last. A wrong belief costs one more question. */
    private long seen;

    private String origin = "";

    Witnessed(WitnessLine line, SignedCheckpoints signed, StoredTiles tiles, Cosignatures cosignatures) {
        this.line = line;
        this.signed = signed;
        this.tiles = tiles;
        this.cosignatures = cosignatures;
    }

    String name() {
        return line.key().name();
    }

    /** Whether it is known to have seen anything of this log. */
    boolean knows(SignedSize checkpoint) {
        return cosignatures.largest(checkpoint.origin(), line.key()) > 0;
    }

    /** Asks until the witness has seen this checkpoint, or says why it will not. */
    State bring(SignedSize checkpoint) throws InterruptedException {
        if (!checkpoint.origin().equals(origin)) {
            origin = checkpoint.origin();
            seen = cosignatures.largest(origin, line.key());
        }
        for (int tries = 0; tries < TRIES; tries++) {
            seen = Math.min(seen, checkpoint.size());
            long asked = seen;
            Optional<List<Hash>> proof = proof(asked, checkpoint.size());
            if (proof.isEmpty()) {
                return new State.Silent("the stored ledger can not be read");
            }
            Outcome outcome = line.ask(new AddCheckpoint(asked, proof.get(), checkpoint.note()));
            switch (outcome) {
                case Outcome.Cosigned cosigned -> {
                    cosignatures.add(origin, checkpoint.size(), line.key(), cosigned);
                    seen = checkpoint.size();
                    return new State.Agrees(checkpoint.size());
                }
                case Outcome.NotProven _ -> {
                    return contradicts("another ledger of " + asked + " events than this one begins with");
                }
                case Outcome.NoAnswer(String why) -> {
                    return new State.Silent(why);
                }
                case Outcome.Seen(long size) -> {
                    if (size == asked && size == checkpoint.size()) {
                        return contradicts("another ledger of " + size + " events");
                    }
                    if (size > checkpoint.size() && size > signedNow()) {
                        return contradicts(
                                "a ledger of " + size + " events, and this one was signed up to " + checkpoint.size());
                    }
                    if (size > checkpoint.size()) {
                        return new State.Silent("it is ahead, for a newer checkpoint was sent meanwhile");
                    }
                    seen = size;
                }
            }
        }
        return new State.Silent("it says another size at every question");
    }

    private long signedNow() {
        return signed.latest().map(SignedSize::size).orElse(0L);
    }

    private State contradicts(String what) {
        return new State.Contradicts("The witness " + name() + " has seen " + what + ". Events were changed or removed,"
                + " or an older backup was put back. Keep a copy of the database as it is, put back the ledger that was"
                + " witnessed, or begin a new log with ./rechtspoor new-log; docs/operations/ledger.md says how.");
    }

    private Optional<List<Hash>> proof(long from, long to) {
        if (from == 0) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(new TileReader(tiles.remembering(), to)
                    .tree()
                    .consistency(from)
                    .path());
        } catch (TileMissing | Malformed e) {
            return Optional.empty();
        }
    }

    /** How a witness stands to this ledger. */
    sealed interface State {
        /** It has seen this ledger up to here. */
        record Agrees(long size) implements State {}

        /** Nothing is known; the reason is for an operator. */
        record Silent(String why) implements State {}

        /** It has seen another one. */
        record Contradicts(String why) implements State {}
    }
}
