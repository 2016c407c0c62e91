package nl.rechtspoor.platform.timestamps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Checks that a token was signed for timestamping by a certificate that follows from a trusted one and was valid at the time
 * in the token. Whether it was revoked is not asked.
 */
final class TokenVerifier {
    private final Set<TrustAnchor> trusted;

    private TokenVerifier(Set<TrustAnchor> trusted) {
        this.trusted = trusted;
    }

    /** Trusts the certificates in a PEM file. */
    static TokenVerifier trusting(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            Set<TrustAnchor> anchors = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toSet());
            if (anchors.isEmpty()) {
                throw new GeneralSecurityException("no certificate");
            }
            return new TokenVerifier(anchors);
        }
    }

    /**
     * Verifies a token.
     *
     * @throws TokenRefused if it is not by a trusted authority
     */
    Token verify(TimeStampToken token) {
        try {
            X509CertificateHolder signer = token.getCertificates().getMatches(null).stream()
                    .filter(token.getSID()::match)
                    .findFirst()
                    .orElseThrow(() -> new TokenRefused("the token does not hold the authority's certificate"));
            SignerInformationVerifier key = new JcaSimpleSignerInfoVerifierBuilder().build(signer);
            token.validate(key);
            X509Certificate certificate = converted(signer);
            Instant time = token.getTimeStampInfo().getGenTime().toInstant();
            buildPath(certificate, certificates(token), time);
            return new Token(time, certificate.getSubjectX500Principal().getName(), token.getEncoded(ASN1Encoding.DER));
        } catch (TSPException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new TokenRefused("the token does not verify: " + e.getMessage());
        }
    }

    private void buildPath(X509Certificate signer, List<X509Certificate> sent, Instant time)
            throws GeneralSecurityException {
        var wanted = new X509CertSelector();
        wanted.setCertificate(signer);
        var parameters = new PKIXBuilderParameters(trusted, wanted);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static List<X509Certificate> certificates(TimeStampToken token) throws GeneralSecurityException {
        var all = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            all.add(converted(holder));
        }
        return all;
    }

    private static X509Certificate converted(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }
}
