package nl.rechtspoor.platform.signing;

import java.util.Arrays;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.MerkleTree;
import nl.rechtspoor.ledger.merkle.ProofRefused;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.tiles.TileMissing;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.platform.sealing.StoredTiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs the newest committed checkpoint. It trusts the database in nothing: what it signs must be proven to continue what
 * its own file says that it signed last. The file is written first, and signing the same text again gives the same bytes, so
 * that a crash at any moment leaves no size with two roots.
 */
final class Signer {
    private final SignerFolder folder;
    private final SignerKey key;
    private final JdbcClient jdbc;
    private final Optional<CheckpointCopies> copies;

    Signer(SignerFolder folder, SignerKey key, JdbcClient jdbc, Optional<CheckpointCopies> copies) {
        this.copies = copies;
        this.folder = folder;
        this.key = key;
        this.jdbc = jdbc;
    }

    /** Where its notes are put once and for all, if that is wished. */
    Optional<CheckpointCopies> copies() {
        return copies;
    }

    /** The name of the log. */
    String origin() {
        return key.signer().verifier().name();
    }

    /**
     * Signs if there is anything to sign.
     *
     * @return the size up to which all is signed
     * @throws SigningRefused if the ledger does not continue what was signed
     */
    long sign() {
        Checkpoint last = lastSigned();
        Optional<Checkpoint> newest = newest();
        if (newest.isEmpty() || newest.get().size() < last.size()) {
            long size = newest.map(Checkpoint::size).orElse(0L);
            if (last.size() > 0) {
                throw new SigningRefused("The ledger was signed up to " + last.size() + " events, and the database has "
                        + size + ". Events were removed, or an older backup was put back.");
            }
            return 0;
        }
        if (newest.get().size() > last.size()) {
            prove(last, newest.get());
            folder.remember(newest.get());
        } else if (!newest.get().root().equals(last.root())) {
            throw new SigningRefused("The ledger of " + last.size()
                    + " events has another root than the one that was signed. Somebody changed it in the database.");
        }
        store(newest.get());
        return newest.get().size();
    }

    private Checkpoint lastSigned() {
        try {
            return folder.lastSigned().orElseThrow(() -> new Malformed("last-signed", "it is not there"));
        } catch (Malformed e) {
            throw new SigningRefused("The folder " + folder + " does not say any more what was signed last."
                    + " Put back the file last-signed from its copy.");
        }
    }

    private void prove(Checkpoint last, Checkpoint newest) {
        MerkleTree tree = new TileReader(new StoredTiles(jdbc).remembering(), newest.size()).tree();
        try {
            if (last.size() > 0) {
                tree.consistency(last.size()).verify(last.root(), newest.root());
            } else if (!tree.root().equals(newest.root())) {
                throw new SigningRefused("The root of the first " + newest.size()
                        + " events is not that of their hashes. Somebody changed it in the database.");
            }
        } catch (ProofRefused | TileMissing | Malformed e) {
            throw new SigningRefused("The ledger of " + newest.size() + " events does not continue the one of "
                    + last.size() + " events that was signed. Somebody changed it in the database. (" + e.getMessage()
                    + ")");
        }
    }

    private void store(Checkpoint checkpoint) {
        byte[] note = checkpoint.signedBy(key.signer()).bytes();
        int added = jdbc.sql("insert into events.signed_checkpoint (size, signer_key, note) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(checkpoint.size(), key.number(), note)
                .update();
        if (added == 0 && !Arrays.equals(note, stored(checkpoint.size()))) {
            throw new SigningRefused("The database holds a note for " + checkpoint.size()
                    + " events in the signer's name that is not the signer's.");
        }
        copies.ifPresent(folder -> folder.keep(checkpoint.size(), key.number(), note));
    }

    private byte[] stored(long size) {
        return jdbc.sql("select note from events.signed_checkpoint where size = ? and signer_key = ?")
                .params(size, key.number())
                .query(byte[].class)
                .single();
    }

    private Optional<Checkpoint> newest() {
        return jdbc.sql("select size, root from events.checkpoint order by size desc limit 1")
                .query((row, _) -> new Checkpoint(origin(), row.getLong("size"), Hash.of(row.getBytes("root"))))
                .optional();
    }
}
