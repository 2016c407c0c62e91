package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Looks for a word in the bytes of all files of an installation: tables, indexes, write-ahead log, logs. */
final class RawFiles {
    private RawFiles() {}

    /** Upper and lower case alike, so that a folded copy is found too. */
    static List<Path> with(String word, Path folder) throws IOException {
        byte[] wanted = word.toLowerCase(java.util.Locale.ROOT).getBytes(UTF_8);
        var found = new ArrayList<Path>();
        for (Path file : in(folder)) {
            try {
                if (!file.startsWith(folder.resolve("programs")) && contains(Files.readAllBytes(file), wanted)) {
                    found.add(folder.relativize(file));
                }
            } catch (NoSuchFileException gone) {
                // PostgreSQL makes some files anew whenever somebody connects
            }
        }
        return found;
    }

    /** All files below a folder in which programs are at work; one that is taken away meanwhile is left out. */
    static List<Path> in(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
        return files;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            int matched = 0;
            while (matched < wanted.length && lower(bytes[i + matched]) == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }
}
