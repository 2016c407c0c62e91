package nl.rechtspoor.platform.timestamps;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamping authority with a root of its own, behind a server on this machine. It can also misbehave. */
public final class AuthorityOfTests implements AutoCloseable {
    private static final String POLICY = "1.2.3.4.1";
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2050-01-01T00:00:00Z"));

    private final HttpServer server;
    private final X509CertificateHolder root;
    private final TimeStampTokenGenerator tokens;
    /** What time it is there. */
    public volatile Instant now = Instant.parse("2026-06-01T07:00:00Z");

    volatile UnaryOperator<byte[]> answers = answer -> answer;
    volatile int asked;

    public AuthorityOfTests() {
        try {
            KeyPair rootKey = keys();
            KeyPair key = keys();
            root = certificate("CN=Root of the tests", "CN=Root of the tests", rootKey, rootKey, true);
            var own = certificate("CN=Root of the tests", "CN=Clock of the tests", rootKey, key, false);
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.getPrivate(), own),
                    digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier(POLICY));
            tokens.addCertificates(new JcaCertStore(List.of(own)));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException | GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa");
    }

    /** Its root certificate, as an operator would be given it. */
    public Path trusted(Path folder) {
        var pem = new StringWriter();
        try (var writer = new JcaPEMWriter(pem)) {
            writer.writeObject(root);
            writer.flush();
            return Files.writeString(
                    folder.resolve("root-" + server.getAddress().getPort() + ".pem"), pem.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked++;
        byte[] response = answers.apply(stamped(exchange.getRequestBody().readAllBytes()));
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(response.length == 0 ? 503 : 200, response.length == 0 ? -1 : response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }

    private synchronized byte[] stamped(byte[] request) {
        try {
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), BigInteger.valueOf(asked), Date.from(now))
                    .getEncoded();
        } catch (TSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(256, new SecureRandom());
        return pairs.generateKeyPair();
    }

    private static X509CertificateHolder certificate(
            String issuer, String subject, KeyPair signer, KeyPair key, boolean isRoot)
            throws IOException, OperatorCreationException {
        var builder = new X509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(Math.abs(subject.hashCode())),
                FROM,
                UNTIL,
                new X500Name(subject),
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
        if (isRoot) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
