package nl.rechtspoor.platform.commands;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a sender gets for a command that was done.
 *
 * @param id the aggregate that took it
 * @param version the number of its last event
 * @param position where that event stands in the sealed stream; missing when sealing took longer than an answer waits
 * @param proof whether it is provable by now; only for a sender who asked to wait for that
 */
public record Receipt(
        String id,
        long version,
        @Nullable Long position,
        @Nullable Proof proof) {

    /** Of a sender who did not ask for proof. */
    public Receipt(String id, long version, @Nullable Long position) {
        this(id, version, position, null);
    }

    /**
     * How far the proof of an act is that was done and recorded in any case.
     *
     * @param address where the proof is, or will be, to be had; missing while the act is not sealed
     */
    @Schema(name = "ReceiptProof")
    public record Proof(ProofState state, @Nullable String address) {}

    /** Whether others can check by now that the act is in the ledger. */
    public enum ProofState {
        /** A signed checkpoint commits to it, and a witness saw that, if this ledger has one. */
        PROVEN,
        /** The act is recorded; the proof of it was not there in time and follows at its address. */
        PENDING
    }
}
