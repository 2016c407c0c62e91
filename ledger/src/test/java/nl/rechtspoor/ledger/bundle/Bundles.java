package nl.rechtspoor.ledger.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureType;

/** A log of 600 events in five cases, made once; its keys; and bundles as files. */
final class Bundles {
    static final NoteSigner LOG = signer("example.org/ledger", SignatureType.ED25519);
    static final NoteSigner WITNESS = signer("example.net/witness", SignatureType.COSIGNATURE_V1);
    static final List<NoteVerifier> KEYS = List.of(LOG.verifier(), WITNESS.verifier());
    static final Instant MORNING = Instant.parse("2026-06-01T07:00:00Z");
    static final String CASE = new UUID(1, 3).toString();
    static final String CHILD = new UUID(2, 1).toString();

    private Bundles() {}

    /** Events of case 3 are at positions 3, 8, 13 and so on; those from 200 on are half an hour later; nothing is erased. */
    static SealedLog log() {
        var log = new SealedLog(LOG, WITNESS);
        for (int position = 0; position < 600; position++) {
            Instant time = MORNING.plusSeconds(position / 200 * 1800L);
            log.record(
                    new UUID(1, position % 5).toString(),
                    position < 5 ? "case-opened" : "note-added",
                    time,
                    note(position));
            switch (position) {
                case 0, 99 -> log.seal();
                case 199, 399 -> log.seal(time.plusSeconds(5));
                default -> {}
            }
        }
        log.seal(MORNING.plusSeconds(2 * 1800L + 5));
        return log;
    }

    /** Payloads with a value under the child's key, in every other event of a case. */
    private static String note(int position) {
        return position % 2 == 0
                ? "{\"number\":" + position + "}"
                : "{\"text\":{\"$s\":1,\"kid\":\"" + CHILD
                        + "\",\"f\":\"note/text\",\"kc\":\"AA\",\"n\":\"AA\",\"c\":\"AA\"}}";
    }

    static Path zip(Path folder, Map<String, byte[]> files) throws IOException {
        Path file = Files.createTempFile(folder, "bundle", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static NoteSigner signer(String name, SignatureType type) {
        return NoteSigner.parse(NoteSigner.generate(name, type, new SecureRandom()));
    }
}
