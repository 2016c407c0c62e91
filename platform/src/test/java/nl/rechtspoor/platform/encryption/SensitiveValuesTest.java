package nl.rechtspoor.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Rejected;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SensitiveValuesTest {
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final JsonMapper json =
            JsonMapper.builder().addModule(keyring.jacksonModule()).build();

    record Told(Sensitive<String> name, Sensitive<LocalDate> birthDate) {}

    @Property(tries = 300, seed = "1")
    void whatever_is_sealed_opens_as_it_was(@ForAll String text) {
        var value = Sensitive.of(subject(), "told/name", text);

        assertThat(keyring.open(stored(value), String.class)).contains(text);
    }

    @Property(tries = 300, seed = "1")
    void a_changed_bit_anywhere_is_noticed(
            @ForAll String text, @ForAll @IntRange(max = 2) int part, @ForAll @IntRange(max = 1_000_000) int where) {
        var sealed = stored(Sensitive.of(subject(), "told/name", text));
        var bytes = new byte[][] {sealed.commitment(), sealed.nonce(), sealed.ciphertext()}[part];
        bytes[where / 8 % bytes.length] ^= (byte) (1 << where % 8);

        assertThatThrownBy(() -> keyring.open(sealed, String.class)).isInstanceOf(TamperedValue.class);
    }

    @Test
    void a_value_cannot_pass_for_another_field_or_another_person() {
        var sealed = stored(Sensitive.of(subject(), "told/name", "Vos de Verzonnene"));
        var other = stored(Sensitive.of(subject(), "told/name", "Das de Bedachte"));

        assertThatThrownBy(() -> keyring.open(moved(sealed, sealed.subject(), "told/other"), String.class))
                .isInstanceOf(TamperedValue.class);
        assertThatThrownBy(() -> keyring.open(moved(sealed, other.subject(), "told/name"), String.class))
                .isInstanceOf(TamperedValue.class);
    }

    @Test
    void the_same_value_never_looks_the_same_twice() {
        var value = Sensitive.of(subject(), "told/name", "Vos");

        assertThat(stored(value).ciphertext()).isNotEqualTo(stored(value).ciphertext());
    }

    @Test
    void a_record_is_written_without_a_clear_word_and_read_back_sealed() {
        var person = subject();
        var told = new Told(
                Sensitive.of(person, "told/name", "Vos de Verzonnene"),
                Sensitive.of(person, "told/birth-date", LocalDate.of(2012, 2, 29)));

        var written = json.writeValueAsString(told);
        var read = json.readValue(written, Told.class);

        assertThat(written).doesNotContain("Vos").doesNotContain("2012").contains("\"$s\":1");
        assertThat(read.name()).isInstanceOf(Sensitive.Sealed.class);
        assertThat(keyring.open(read.name(), String.class)).contains("Vos de Verzonnene");
        assertThat(keyring.open(read.birthDate(), LocalDate.class)).contains(LocalDate.of(2012, 2, 29));
    }

    @Test
    void a_sealed_value_is_copied_as_it_is() {
        var written = json.writeValueAsString(new Told(
                Sensitive.of(subject(), "told/name", "Vos"), Sensitive.of(subject(), "told/b", LocalDate.MIN)));

        assertThat(json.writeValueAsString(json.readValue(written, Told.class))).isEqualTo(written);
    }

    @Test
    void an_erased_subject_opens_to_nothing_whether_written_or_fresh() {
        var fresh = Sensitive.of(subject(), "told/name", "Vos");
        var sealed = stored(fresh);

        keyring.destroy(fresh.subject());

        assertThat(keyring.open(sealed, String.class)).isEmpty();
        assertThat(keyring.open(fresh, String.class)).isEmpty();
    }

    @Test
    void nothing_is_written_about_an_erased_subject() {
        var fresh = Sensitive.of(subject(), "told/name", "Vos");
        keyring.destroy(fresh.subject());

        assertThatThrownBy(() -> keyring.seal(fresh))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new SubjectErased(fresh.subject())));
    }

    @Test
    void a_value_prints_nothing_of_itself() {
        var value = Sensitive.of(subject(), "told/name", "Vos");

        assertThat(value.toString() + stored(value) + new Told(value, Sensitive.of(subject(), "b", LocalDate.MIN)))
                .doesNotContain("Vos");
    }

    private static SubjectId subject() {
        return new SubjectId(UUID.randomUUID());
    }

    private <T> Sensitive.Sealed<T> stored(Sensitive<T> value) {
        return keyring.seal(value);
    }

    private static Sensitive<String> moved(Sensitive.Sealed<String> sealed, SubjectId subject, String field) {
        return new Sensitive.Sealed<>(subject, field, sealed.commitment(), sealed.nonce(), sealed.ciphertext());
    }
}
