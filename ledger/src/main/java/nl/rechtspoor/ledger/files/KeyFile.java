package nl.rechtspoor.ledger.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;

/** A signer key in a file of its own, one line, readable by its owner alone. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * Makes a new key. A key that is there is never replaced.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static NoteSigner create(Path file, String name, SignatureType type) throws IOException {
        String key = NoteSigner.generate(name, type, new SecureRandom());
        DurableFile.create(file, (key + "\n").getBytes(StandardCharsets.UTF_8));
        return NoteSigner.parse(key);
    }

    /**
     * Reads a key.
     *
     * @throws KeyFileRefused if others may read the file, or it holds no key
     */
    public static NoteSigner read(Path file) throws IOException {
        if (!DurableFile.OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new KeyFileRefused(
                    "The key file " + file + " may be read or written by others than its owner.",
                    "Find out who could read it. If nobody did: chmod 600 " + file + ". Otherwise let a new key sign.");
        }
        try {
            return NoteSigner.parse(Files.readString(file).strip());
        } catch (Malformed e) {
            throw new KeyFileRefused("The file " + file + " holds no signer key.", "Put back the file from its copy.");
        }
    }
}
