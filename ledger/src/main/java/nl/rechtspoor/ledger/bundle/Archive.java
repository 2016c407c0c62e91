package nl.rechtspoor.ledger.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.rechtspoor.ledger.Malformed;

/**
 * Reads a ZIP into memory and nowhere else. It comes from whoever is being checked, so it may be a trap: names that lead out
 * of a folder, the same name twice, a few bytes that unpack to a full disk.
 */
final class Archive {
    private static final String WHAT = "bundle";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final int LONGEST_NAME = 200;

    private final int mostFiles;
    private final int largestFile;
    private final long mostBytes;

    Archive(int mostFiles, int largestFile, long mostBytes) {
        this.mostFiles = mostFiles;
        this.largestFile = largestFile;
        this.mostBytes = mostBytes;
    }

    /** Room for a ledger of a million entries and a case of some thousand events. */
    static Archive ofUsualSize() {
        return new Archive(100_000, 32 << 20, 1L << 30);
    }

    Map<String, byte[]> read(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        long bytes = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > mostFiles) {
                throw new Malformed(WHAT, "more than " + mostFiles + " files");
            }
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = read(zip, entry);
                bytes += content.length;
                if (bytes > mostBytes) {
                    throw new Malformed(WHAT, "it unpacks to more than " + mostBytes + " bytes");
                }
                if (files.put(checked(entry.getName()), content) != null) {
                    throw new Malformed(WHAT, "two files of one name");
                }
            }
        } catch (ZipException e) {
            throw new Malformed(WHAT, "no ZIP that can be read");
        }
        return files;
    }

    private byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(largestFile + 1);
            if (bytes.length > largestFile) {
                throw new Malformed(WHAT, "a file of more than " + largestFile + " bytes");
            }
            return bytes;
        }
    }

    static String checked(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new Malformed(WHAT, "a file with a name that no bundle has");
        }
        return name;
    }
}
