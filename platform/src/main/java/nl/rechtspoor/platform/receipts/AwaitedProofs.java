package nl.rechtspoor.platform.receipts;

import java.time.Duration;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.commands.Receipt.Proof;
import nl.rechtspoor.platform.commands.Receipt.ProofState;
import nl.rechtspoor.platform.sealing.SealedPositions;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a signed checkpoint commits to an act that was done, and a witness saw it where one watches. The signer may be
 * another process, refuse, or be away: what counts is what it has put into the database.
 */
public final class AwaitedProofs {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final SealedPositions positions;
    private final SignedCheckpoints signed;
    private final ReceiptsProperties properties;

    AwaitedProofs(SealedPositions positions, SignedCheckpoints signed, ReceiptsProperties properties) {
        this.positions = positions;
        this.signed = signed;
        this.properties = properties;
    }

    /** The receipt with word of its proof, as soon as it is there, and otherwise after what its sender would wait at most. */
    public Receipt of(Receipt receipt, Duration wish) {
        Duration atMost = wish.compareTo(properties.atMost()) < 0 ? wish : properties.atMost();
        long until = System.nanoTime() + atMost.toNanos();
        Long position = receipt.position() == null
                ? positions.await(receipt.id(), receipt.version(), atMost)
                : receipt.position();
        if (position == null) {
            return with(receipt, null, new Proof(ProofState.PENDING, null));
        }
        boolean cosigned = mustBeCosigned();
        while (signed.firstBeyond(position, cosigned).isEmpty()) {
            if (System.nanoTime() - until >= 0 || !pause()) {
                return with(receipt, position, new Proof(ProofState.PENDING, address(position, cosigned)));
            }
        }
        return with(receipt, position, new Proof(ProofState.PROVEN, address(position, cosigned)));
    }

    private boolean mustBeCosigned() {
        if (properties.cosigned() != null) {
            return properties.cosigned();
        }
        return signed.latest().map(SignedSize::origin).map(signed::isWitnessed).orElse(false);
    }

    private static String address(long position, boolean cosigned) {
        return "/ledger/receipts/" + position + (cosigned ? "?cosigned=true" : "");
    }

    private static Receipt with(Receipt receipt, @Nullable Long position, Proof proof) {
        return new Receipt(receipt.id(), receipt.version(), position, proof);
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
