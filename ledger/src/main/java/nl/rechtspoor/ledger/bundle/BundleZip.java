package nl.rechtspoor.ledger.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archive of a bundle. The same files give the same bytes, whenever it is made. */
public final class BundleZip implements ExportedCase.Sink<IOException>, AutoCloseable {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Writes to this stream, which is not closed at the end. */
    public BundleZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    @Override
    public void file(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(Archive.checked(name));
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Writes the end of the archive. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
