package nl.rechtspoor.platform.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.rechtspoor.ledger.files.KeyFile;
import nl.rechtspoor.ledger.files.KeyFileRefused;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.platform.access.AccessTree;
import nl.rechtspoor.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs the tree of the access log as a log of its own, with a key of its own in a folder beside that of the ledger. It signs
 * what continues what it signed before, and nothing else.
 */
final class AccessLogSigner implements AutoCloseable {
    private final SignerFolder folder;
    private final String origin;
    private final JdbcClient jdbc;
    private final AccessTree leaves;
    private Frontier proven = Frontier.EMPTY;
    private @Nullable NoteSigner signer;
    private int number;

    AccessLogSigner(Path signerFolder, String originOfLedger, JdbcClient jdbc) {
        this.folder = new SignerFolder(signerFolder.resolve("access-log"));
        this.origin = originOfLedger + "/access-log";
        this.jdbc = jdbc;
        this.leaves = new AccessTree(jdbc);
    }

    /**
     * Signs the newest checkpoint if it is not signed yet and this process is the one that signs. Says whether it did.
     *
     * @throws SigningRefused if the access log does not continue what was signed
     */
    boolean sign() {
        if (!folder.isOurs()) {
            return false;
        }
        var newest = newest();
        var last = SignerKey.lastSigned(folder).orElseGet(() -> new Checkpoint(origin, 0, Hash.OF_NOTHING));
        prove(last);
        if (newest.isEmpty() || newest.get().size() == last.size()) {
            return false;
        }
        var grown = leaves.grow(proven, newest.get().size());
        if (grown.size() != newest.get().size()
                || !grown.root().equals(newest.get().root())) {
            throw changed(newest.get().size());
        }
        var note = newest.get().signedBy(key()).bytes();
        folder.remember(newest.get());
        proven = grown;
        jdbc.sql(
                        "insert into access_log.signed_checkpoint (size, signer_key, note) values (?, ?, ?) on conflict do nothing")
                .params(newest.get().size(), number, note)
                .update();
        return true;
    }

    /** Another process may sign from here on. */
    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is stored now must still be what was signed last. */
    private void prove(Checkpoint last) {
        if (last.size() != proven.size()) {
            proven = leaves.grow(Frontier.EMPTY, last.size());
        }
        if (proven.size() != last.size() || !proven.root().equals(last.root())) {
            proven = Frontier.EMPTY;
            throw changed(last.size());
        }
    }

    private static SigningRefused changed(long size) {
        return new SigningRefused("The first " + size + " lines of the access log are not those that were signed."
                + " Somebody changed it in the database, or an older backup was put back.");
    }

    private Optional<Checkpoint> newest() {
        return jdbc.sql("select size, root from access_log.checkpoint order by size desc limit 1")
                .query((row, _) -> new Checkpoint(origin, row.getLong("size"), Hash.of(row.getBytes("root"))))
                .optional();
    }

    private NoteSigner key() {
        if (signer == null) {
            number = Math.max(1, folder.newestKey());
            signer = readOrCreate(folder.key(number));
            jdbc.sql("insert into access_log.signer_key (number, vkey) values (?, ?) on conflict do nothing")
                    .params(number, signer.verifier().vkey())
                    .update();
            var known = jdbc.sql("select vkey from access_log.signer_key where number = ?")
                    .param(number)
                    .query(String.class)
                    .single();
            if (!known.equals(signer.verifier().vkey())) {
                throw new SigningRefused("The database knows another key as key " + number + " of the access log.");
            }
        }
        return signer;
    }

    private NoteSigner readOrCreate(Path file) {
        try {
            return Files.exists(file) ? KeyFile.read(file) : KeyFile.create(file, origin, SignatureType.ED25519);
        } catch (KeyFileRefused e) {
            throw new StartRefused(e.getMessage(), e.remedy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
