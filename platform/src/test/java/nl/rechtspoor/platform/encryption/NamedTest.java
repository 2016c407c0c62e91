package nl.rechtspoor.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rechtspoor.kernel.cases.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTest {
    private final Named somebody = Named.as(List.of(
            identity("Noëlle van den Testkind", "0612345678", "noelle@voorbeeld.test"),
            identity("Vlieg Tuig", null, null)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"summary\":\"van den Testkind, NOELLE, belde\"}",
                "terugbellen op 06 - 1234 56 78",
                "mail: Noelle@Voorbeeld.test",
                "+31 (0)6 12345678",
                "tuig, vlieg"
            })
    void a_full_name_a_number_or_an_address_recognises_them(String text) {
        assertThat(somebody.appearsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noëlle belde", "0612345679", "van den Testkind", "vliegtuig", ""})
    void a_part_of_a_name_or_another_number_does_not(String text) {
        assertThat(somebody.appearsIn(text)).isFalse();
    }

    @Test
    void a_first_name_alone_recognises_nobody() {
        var child = Named.as(List.of(identity("Noor", null, null)));

        assertThat(child.isKnown()).isFalse();
        assertThat(child.appearsIn("Noor")).isFalse();
        assertThat(somebody).hasToString("Named[…]");
    }

    private static Identity identity(@Nullable String name, @Nullable String phone, @Nullable String email) {
        return new Identity(name, null, phone, email, null, null, null);
    }
}
