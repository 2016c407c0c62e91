package nl.rechtspoor.platform.publishing;

import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.proofs.TlogProof;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.ledger.tiles.Tiles;
import nl.rechtspoor.platform.signing.SignedCheckpoints;

/** Shows no more of the ledger than what is signed. */
final class PublishedLedger {
    private final SignedCheckpoints signed;
    private final Tiles tiles;

    PublishedLedger(SignedCheckpoints signed, Tiles tiles) {
        this.signed = signed;
        this.tiles = tiles;
    }

    /** The newest signed note, with what witnesses have said of it so far. */
    Optional<byte[]> checkpoint() {
        return signed.latest().map(latest -> signed.withCosignatures(latest).bytes());
    }

    /** The tile of a path as tlog-tiles writes it, if a signed checkpoint commits to all of it. */
    Optional<byte[]> tile(String path) {
        return parsed(path).filter(this::isSigned).flatMap(tiles::read);
    }

    /** The proof that a position is in the signed log; nothing before a checkpoint commits to it. */
    Optional<byte[]> receipt(long position, boolean cosigned) {
        return signed.firstBeyond(position, cosigned).map(checkpoint -> {
            var tree = new TileReader(tiles.remembering(), checkpoint.size()).tree();
            return TlogProof.of(tree.inclusion(position), signed.withCosignatures(checkpoint))
                    .bytes();
        });
    }

    private boolean isSigned(TilePath tile) {
        return signed.latest().filter(latest -> tile.isWithin(latest.size())).isPresent();
    }

    private static Optional<TilePath> parsed(String path) {
        try {
            return Optional.of(TilePath.parse(path));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
