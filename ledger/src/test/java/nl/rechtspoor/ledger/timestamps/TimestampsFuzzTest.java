package nl.rechtspoor.ledger.timestamps;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import nl.rechtspoor.ledger.Malformed;

/** Any bytes at all: they are refused in the ways that are declared, or they are the one way of writing what was read. */
class TimestampsFuzzTest {
    private static final int DEEPEST = 40;

    @FuzzTest
    void der(byte[] bytes) {
        try {
            assertThat(written(Der.read(bytes), 0)).isEqualTo(bytes);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void token(byte[] bytes) {
        try {
            var token = TimestampToken.parse(bytes);
            assertThat(token.atLatest().getNano()).isZero();
            assertThat(token.check("nobody had this stamped".getBytes(StandardCharsets.UTF_8), TrustedAuthorities.NONE))
                    .as("what nobody stamped")
                    .isNull();
        } catch (Malformed | TimestampRefused | AlgorithmUnknown refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest
    void certificate(byte[] bytes) {
        try {
            var certificate = Certificate.read(bytes);
            assertThat(certificate.encoded()).isEqualTo(bytes);
            certificate.issued(certificate);
            certificate.mayIssue();
            certificate.isForTimestamps();
            certificate.hasKeyId(new byte[20]);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    /** Puts a value together anew from what was read of it. */
    private static byte[] written(Der value, int depth) {
        var content = new ByteArrayOutputStream();
        if ((value.tag() & 0x20) != 0 && depth < DEEPEST) {
            for (var fields = value.fields(); !fields.isAtEnd(); ) {
                content.writeBytes(written(fields.next(), depth + 1));
            }
        } else {
            content.writeBytes(value.content());
        }
        var all = new ByteArrayOutputStream();
        all.write(value.tag());
        int length = content.size();
        if (length >= 0x80) {
            int count = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
            all.write(0x80 | count);
            for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
                all.write(length >> shift);
            }
        } else {
            all.write(length);
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
