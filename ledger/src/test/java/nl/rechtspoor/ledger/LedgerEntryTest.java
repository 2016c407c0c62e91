package nl.rechtspoor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
    private static final LedgerEntry ENTRY = LedgerEntry.of(
            "7b0e6a3c-0000-4000-8000-000000000001",
            3,
            "7b0e6a3c-0000-4000-8000-000000000002",
            "case",
            "2026-06-01T07:00:00Z",
            "case-opened",
            "1",
            "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void an_entry_has_one_form_only_and_its_format_is_for_ever() {
        assertThat(new String(ENTRY.canonical(), StandardCharsets.UTF_8))
                .isEqualTo("{\"agg\":\"7b0e6a3c-0000-4000-8000-000000000001\","
                        + "\"ev\":\"7b0e6a3c-0000-4000-8000-000000000002\","
                        + "\"mh\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\","
                        + "\"ph\":\"015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862\","
                        + "\"pt\":\"case-opened\",\"rev\":\"1\",\"seq\":3,\"ts\":\"2026-06-01T07:00:00Z\","
                        + "\"type\":\"case\",\"v\":1}");
    }

    @Test
    void the_leaf_hash_is_that_of_rfc_6962() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        sha256.update(ENTRY.canonical());

        assertThat(ENTRY.leafHash()).isEqualTo(sha256.digest());
        assertThat(HexFormat.of().formatHex(ENTRY.leafHash())).hasSize(64);
    }

    @Test
    void one_changed_byte_of_the_payload_is_another_leaf() {
        LedgerEntry changed = LedgerEntry.of(
                ENTRY.aggregateId(),
                ENTRY.sequence(),
                ENTRY.eventId(),
                ENTRY.aggregateType(),
                ENTRY.timestamp(),
                ENTRY.payloadType(),
                ENTRY.revision(),
                "{\"a\":2}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(changed.leafHash()).isNotEqualTo(ENTRY.leafHash());
    }

    @Property(seed = "1")
    void the_canonical_form_is_that_of_an_independent_implementation(
            @ForAll String text, @ForAll String key, @ForAll @LongRange(min = -(1L << 53), max = 1L << 53) long number)
            throws IOException {
        if (!hasForm(text) || !hasForm(key)) {
            return; // half a surrogate pair is refused, see below
        }
        var object = new TreeMap<String, Object>();
        object.put("n", number);
        object.put("a\"\\\u0001" + key, text);
        object.put("z", text + key);

        byte[] ours = CanonicalJson.write(object);

        assertThat(new String(ours, StandardCharsets.UTF_8))
                .isEqualTo(new JsonCanonicalizer(new String(ours, StandardCharsets.UTF_8)).getEncodedString());
    }

    @Test
    void what_has_no_canonical_form_is_refused() {
        assertThatThrownBy(() -> write("half \uD83D")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write((1L << 53) + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] write(Object value) {
        var object = new TreeMap<String, Object>();
        object.put("x", value);
        return CanonicalJson.write(object);
    }

    private static boolean hasForm(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
