package nl.rechtspoor.ledger.timestamps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nl.rechtspoor.ledger.Malformed;

/**
 * Authorities whose word about time counts, by their own certificates or those from which theirs follow. Whether one was
 * revoked can't be known from here.
 */
public final class TrustedAuthorities {
    /** Nobody; a token then says only that it agrees with itself. */
    public static final TrustedAuthorities NONE = new TrustedAuthorities(List.of());

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");
    private static final int LONGEST_PATH = 5;

    private final List<Certificate> certificates;

    private TrustedAuthorities(List<Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /**
     * Those of files with certificates, in PEM or DER.
     *
     * @throws Malformed if a file holds none
     */
    public static TrustedAuthorities of(List<Path> files) throws IOException {
        var all = new ArrayList<Certificate>();
        for (Path file : files) {
            all.addAll(certificates(Files.readAllBytes(file)));
        }
        return new TrustedAuthorities(all);
    }

    private static List<Certificate> certificates(byte[] bytes) {
        List<Certificate> found = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .map(block -> Certificate.read(decoded(block.group(1))))
                .toList();
        return found.isEmpty() ? List.of(Certificate.read(bytes)) : found;
    }

    private static byte[] decoded(String block) {
        try {
            return Base64.getDecoder().decode(block.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new Malformed("certificate", "no Base 64");
        }
    }

    public boolean isEmpty() {
        return certificates.isEmpty();
    }

    List<Certificate> certificates() {
        return certificates;
    }

    /** Whether a certificate is trusted itself, or was given by a trusted one, if need be through others that were sent along. */
    boolean vouchFor(Certificate certificate, List<Certificate> sent, Instant at) {
        return vouchFor(certificate, sent, at, LONGEST_PATH);
    }

    private boolean vouchFor(Certificate certificate, List<Certificate> sent, Instant at, int atMost) {
        if (certificates.stream()
                .anyMatch(trusted ->
                        Arrays.equals(trusted.encoded(), certificate.encoded()) || trusted.issued(certificate))) {
            return true;
        }
        return atMost > 1
                && sent.stream()
                        .anyMatch(between ->
                                isBetween(between, certificate, at) && vouchFor(between, sent, at, atMost - 1));
    }

    private static boolean isBetween(Certificate between, Certificate certificate, Instant at) {
        try {
            return between.mayIssue() && between.isValidAt(at) && between.issued(certificate);
        } catch (Malformed e) {
            return false;
        }
    }
}
