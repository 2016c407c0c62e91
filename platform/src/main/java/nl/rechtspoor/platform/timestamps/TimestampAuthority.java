package nl.rechtspoor.platform.timestamps;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** The line to a timestamping authority, RFC 3161 over HTTP. It learns a hash and nothing else. */
final class TimestampAuthority {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int LONGEST = 1 << 18;
    private static final int NONCE_BITS = 64;

    private final HttpClient http;
    private final URI address;
    private final TokenVerifier verifier;
    private final SecureRandom random = new SecureRandom();

    TimestampAuthority(HttpClient http, URI address, TokenVerifier verifier) {
        this.http = http;
        this.address = address;
        this.verifier = verifier;
    }

    /**
     * Has bytes stamped.
     *
     * @throws IOException if nobody answers
     * @throws TokenRefused if what is answered is not a token of a trusted authority for these bytes and this question
     */
    Token stamp(byte[] content) throws IOException, InterruptedException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                NISTObjectIdentifiers.id_sha256, sha256(content), new BigInteger(NONCE_BITS, random));
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address)
                        .timeout(ANSWER)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST));
        if (answer.statusCode() != 200) {
            throw new TokenRefused("it answered with status " + answer.statusCode());
        }
        return verifier.verify(opened(request, answer.body()).getTimeStampToken());
    }

    private static TimeStampResponse opened(TimeStampRequest request, byte[] body) throws IOException {
        try {
            var response = new TimeStampResponse(body);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new TokenRefused("it refused: " + response.getStatusString());
            }
            return response;
        } catch (TSPException e) {
            throw new TokenRefused("its answer is not to the question: " + e.getMessage());
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
