package nl.rechtspoor.ledger.timestamps;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;

/**
 * A timestamp token, RFC 3161: an authority's word that somebody showed it a hash at a time. So what was hashed existed by
 * then; that nothing more existed yet it does not say.
 */
public final class TimestampToken {
    private static final String WHAT = "timestamp";
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final long SECOND = 1_000_000_000;
    private static final BigInteger MOST_SECONDS = BigInteger.valueOf(86_400);
    private static final BigInteger MOST_PARTS = BigInteger.valueOf(999);

    private final byte[] content;
    private final String imprintDigest;
    private final byte[] imprint;
    private final Instant time;
    private final Instant atLatest;
    private final List<Certificate> certificates;
    private final SignerInfo signer;

    private TimestampToken(Der token) {
        var outer = token.tagged(Der.SEQUENCE).fields();
        expect(outer.next(Der.OID), SIGNED_DATA);
        var signedData = inside(outer.next(0xa0)).tagged(Der.SEQUENCE).fields();
        outer.end();
        signedData.next(Der.INTEGER).integer();
        signedData.next(Der.SET);
        var encapsulated = signedData.next(Der.SEQUENCE).fields();
        expect(encapsulated.next(Der.OID), TST_INFO);
        content = inside(encapsulated.next(0xa0)).tagged(Der.OCTETS).content();
        encapsulated.end();
        certificates =
                signedData.optional(0xa0).map(TimestampToken::certificates).orElse(List.of());
        signedData.optional(0xa1);
        signer = new SignerInfo(inside(signedData.next(Der.SET)));
        signedData.end();

        var info = Der.read(content).tagged(Der.SEQUENCE).fields();
        info.next(Der.INTEGER).integer();
        info.next(Der.OID).oid();
        var stamped = info.next(Der.SEQUENCE).fields();
        imprintDigest = Certificate.algorithm(stamped.next(Der.SEQUENCE));
        imprint = stamped.next(Der.OCTETS).content();
        stamped.end();
        info.next(Der.INTEGER).integer();
        time = info.next(Der.TIME).time();
        atLatest = wholeSecond(time.plus(
                info.optional(Der.SEQUENCE).map(TimestampToken::accuracy).orElse(Duration.ZERO)));
        info.optional(Der.BOOLEAN).ifPresent(Der::bool);
        info.optional(Der.INTEGER).ifPresent(Der::integer);
        info.optional(0xa0);
        info.optional(0xa1);
        info.end();
    }

    /**
     * Reads a token.
     *
     * @throws Malformed if it is none in DER
     */
    public static TimestampToken parse(byte[] bytes) {
        return new TimestampToken(Der.read(bytes));
    }

    /** Whose word it is. */
    public enum Voucher {
        /** An authority that was trusted. */
        TRUSTED,
        /** Somebody whose certificate is known from the token alone. */
        ITSELF,
        /** Nobody who was trusted, although somebody was; or its certificate is not there at all. */
        STRANGER
    }

    /** The moment by which at the latest, the authority's accuracy included, it was shown the hash; whole seconds. */
    public Instant atLatest() {
        return atLatest;
    }

    /**
     * Checks that the token is over this content, and signed.
     *
     * @throws TimestampRefused if it says so and is not
     * @throws AlgorithmUnknown if that can not be said here
     */
    public Voucher check(byte[] stamped, TrustedAuthorities trusted) throws TimestampRefused, AlgorithmUnknown {
        if (!Arrays.equals(imprint, Digests.of(imprintDigest, stamped))) {
            throw new TimestampRefused("it is over something else");
        }
        var known = new ArrayList<>(certificates);
        known.addAll(trusted.certificates());
        Optional<Certificate> found = signer.certificate(known);
        if (found.isEmpty()) {
            return Voucher.STRANGER;
        }
        Certificate certificate = found.get();
        signer.check(TST_INFO, content, certificate);
        if (!certificate.isValidAt(time)) {
            throw new TimestampRefused("its certificate was not valid then");
        }
        if (!certificate.isForTimestamps()) {
            throw new TimestampRefused("its certificate is not for timestamps");
        }
        if (trusted.isEmpty()) {
            return Voucher.ITSELF;
        }
        return trusted.vouchFor(certificate, certificates, time) ? Voucher.TRUSTED : Voucher.STRANGER;
    }

    private static List<Certificate> certificates(Der set) {
        var all = new ArrayList<Certificate>();
        for (var fields = set.fields(); !fields.isAtEnd(); ) {
            // what is no such certificate, as attributes and old kinds, is not needed
            Certificate.of(fields.next()).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static Duration accuracy(Der sequence) {
        var fields = sequence.fields();
        BigInteger seconds = fields.optional(Der.INTEGER).map(Der::integer).orElse(BigInteger.ZERO);
        BigInteger millis = fields.optional(0x80).map(TimestampToken::implicit).orElse(BigInteger.ZERO);
        BigInteger micros = fields.optional(0x81).map(TimestampToken::implicit).orElse(BigInteger.ZERO);
        fields.end();
        return Duration.ofSeconds(within(seconds, MOST_SECONDS))
                .plusMillis(within(millis, MOST_PARTS))
                .plusNanos(within(micros, MOST_PARTS) * 1000);
    }

    private static BigInteger implicit(Der number) {
        byte[] encoded = number.encoded();
        encoded[0] = Der.INTEGER;
        return Der.read(encoded).integer();
    }

    private static long within(BigInteger number, BigInteger most) {
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            throw new Malformed(WHAT, "an accuracy that is none");
        }
        return number.longValueExact();
    }

    private static Instant wholeSecond(Instant moment) {
        return moment.getNano() == 0 ? moment : moment.plusNanos(SECOND - moment.getNano());
    }

    private static Der inside(Der wrapping) {
        var fields = wrapping.fields();
        Der only = fields.next();
        fields.end();
        return only;
    }

    private static void expect(Der oid, String wanted) {
        if (!oid.oid().equals(wanted)) {
            throw new Malformed(WHAT, "it is of another kind");
        }
    }
}
