package nl.rechtspoor.ledger.bundle;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An authority of timestamps that the tests run themselves: a root, one that it lets issue, and a clock; each can be odd. */
final class ClockOfTests {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

    private final String algorithm;
    private final X509CertificateHolder root;
    private final X509CertificateHolder between;
    private final X509CertificateHolder own;
    private final KeyPair key;
    private final AlgorithmIdentifier certificateHash;
    private final Optional<X509CertificateHolder> misused;

    /** What is odd about it. */
    enum Oddity {
        NONE,
        NOT_FOR_TIMESTAMPS,
        EXPIRED,
        BETWEEN_MAY_NOT_ISSUE,
        OLD_KIND_OF_ATTRIBUTE
    }

    /**
     * Makes one.
     *
     * @param keys RSA, or the name of a curve
     * @param algorithm how it signs, in the words of the JDK
     */
    ClockOfTests(String keys, String algorithm, Oddity oddity) {
        this.algorithm = algorithm;
        try {
            KeyPair rootKey = pair(keys);
            KeyPair betweenKey = pair(keys);
            key = pair(keys);
            String plain = keys.equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA";
            root = certificate("Root " + keys, "Root " + keys, rootKey, rootKey, plain, true, oddity);
            between = certificate(
                    "Root " + keys,
                    "Between " + keys,
                    rootKey,
                    betweenKey,
                    plain,
                    oddity != Oddity.BETWEEN_MAY_NOT_ISSUE,
                    oddity);
            own = certificate("Between " + keys, "Clock " + keys, betweenKey, key, plain, false, Oddity.NONE);
            misused = oddity == Oddity.NOT_FOR_TIMESTAMPS || oddity == Oddity.EXPIRED
                    ? Optional.of(
                            certificate("Between " + keys, "Clock " + keys, betweenKey, key, plain, false, oddity))
                    : Optional.empty();
            certificateHash = new AlgorithmIdentifier(
                    oddity == Oddity.OLD_KIND_OF_ATTRIBUTE
                            ? new ASN1ObjectIdentifier("1.3.14.3.2.26")
                            : NISTObjectIdentifiers.id_sha256);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock with nothing odd about it. */
    static ClockOfTests plain() {
        return new ClockOfTests("secp256r1", "SHA256withECDSA", Oddity.NONE);
    }

    /** A token over this text, as it goes into a bundle. */
    byte[] stamp(String text, Instant time) {
        return stamp(text, time, 0);
    }

    /** The same with an accuracy of so many milliseconds. */
    byte[] stamp(String text, Instant time, int millis) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(algorithm, key.getPrivate(), own),
                    new JcaDigestCalculatorProviderBuilder().build().get(certificateHash),
                    new ASN1ObjectIdentifier("1.2.3.4.1"));
            tokens.addCertificates(new JcaCertStore(List.of(between, own)));
            if (millis > 0) {
                tokens.setAccuracySeconds(millis / 1000);
                tokens.setAccuracyMillis(millis % 1000);
            }
            tokens.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
            var request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            var token = tokens.generate(
                    request.generate(NISTObjectIdentifiers.id_sha256, hash), BigInteger.ONE, Date.from(time));
            return misused.isPresent()
                    ? signedAgain(token.toCMSSignedData(), misused.get())
                    : token.toCMSSignedData().getEncoded(ASN1Encoding.DER);
        } catch (TSPException | CMSException | IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs the same statement under another certificate of the same key, which Bouncy Castle would not do by itself. */
    private byte[] signedAgain(CMSSignedData token, X509CertificateHolder certificate)
            throws CMSException, IOException, GeneralSecurityException, OperatorCreationException {
        var named = new SigningCertificateV2(
                new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
        var attributes =
                new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
        var signing = new CMSSignedDataGenerator();
        signing.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(attributes)
                .build(algorithm, key.getPrivate(), certificate));
        signing.addCertificates(new JcaCertStore(List.of(between, certificate)));
        var content = new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, (byte[])
                token.getSignedContent().getContent());
        return signing.generate(content, true).getEncoded(ASN1Encoding.DER);
    }

    /** The certificate of its root, in a file. */
    Path root(Path folder) {
        return written(folder, root);
    }

    /** Its own certificate, in a file. */
    Path own(Path folder) {
        return written(folder, own);
    }

    private static Path written(Path folder, X509CertificateHolder certificate) {
        var pem = new StringWriter();
        try (var writer = new JcaPEMWriter(pem)) {
            writer.writeObject(certificate);
            writer.flush();
            return Files.writeString(Files.createTempFile(folder, "certificate", ".pem"), pem.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String keys) throws GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance(keys.equals("RSA") ? "RSA" : "EC");
        if (keys.equals("RSA")) {
            pairs.initialize(2048);
        } else {
            pairs.initialize(new ECGenParameterSpec(keys));
        }
        return pairs.generateKeyPair();
    }

    private static X509CertificateHolder certificate(
            String issuer,
            String subject,
            KeyPair signer,
            KeyPair key,
            String algorithm,
            boolean mayIssue,
            Oddity oddity)
            throws IOException, OperatorCreationException {
        boolean isClock = subject.startsWith("Clock");
        Instant until =
                Instant.parse(isClock && oddity == Oddity.EXPIRED ? "2026-01-01T00:00:00Z" : "2080-01-01T00:00:00Z");
        var builder = new X509v3CertificateBuilder(
                new X500Name("CN=" + issuer),
                BigInteger.valueOf(subject.length()),
                Date.from(FROM),
                Date.from(until),
                new X500Name("CN=" + subject),
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
        if (mayIssue) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        }
        if (isClock) {
            var uses = new ArrayList<>(List.of(
                    oddity == Oddity.NOT_FOR_TIMESTAMPS
                            ? KeyPurposeId.id_kp_codeSigning
                            : KeyPurposeId.id_kp_timeStamping));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(uses.toArray(KeyPurposeId[]::new)));
        }
        return builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()));
    }
}
