package nl.rechtspoor.ledger.timestamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.rechtspoor.ledger.timestamps.TimestampToken.Voucher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of another implementation: {@code openssl ts} 3.0.19, RSA of 2048 bits and ECDSA on P-384, with one certificate between. */
class OpenSslTokensTest {
    private static final Path FOLDER = Path.of("src/test/resources/timestamps");

    @ParameterizedTest
    @CsvSource({"rsa,ec,2026-11-27T19:11:50Z", "ec,rsa,2026-11-27T19:11:51Z"})
    void are_read_and_checked(String kind, String other, Instant atLatest) throws Exception {
        var token = TimestampToken.parse(Files.readAllBytes(FOLDER.resolve(kind + ".tst")));
        byte[] stamped = Files.readAllBytes(FOLDER.resolve("checkpoint.txt"));

        // its own time is 1.6 seconds earlier: that is its accuracy
        assertThat(token.atLatest()).isEqualTo(atLatest);
        assertThat(token.check(stamped, trusted(kind))).isEqualTo(Voucher.TRUSTED);
        assertThat(token.check(stamped, trusted(other))).isEqualTo(Voucher.STRANGER);
        assertThat(token.check(stamped, TrustedAuthorities.NONE)).isEqualTo(Voucher.ITSELF);
        stamped[0]++;
        assertThatExceptionOfType(TimestampRefused.class).isThrownBy(() -> token.check(stamped, trusted(kind)));
    }

    private static TrustedAuthorities trusted(String kind) throws IOException {
        return TrustedAuthorities.of(List.of(FOLDER.resolve("root-" + kind + ".pem")));
    }
}
