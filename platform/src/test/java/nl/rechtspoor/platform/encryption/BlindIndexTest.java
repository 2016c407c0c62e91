package nl.rechtspoor.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTest {
    private static final KeyEncryptionKeys KEK = new KeyEncryptionKeys() {
        @Override
        public int currentEpoch() {
            return 1;
        }

        @Override
        public byte[] ofEpoch(int epoch) {
            return new byte[32];
        }
    };

    private final BlindIndex index = new BlindIndex(new byte[] {1, 2, 3});

    @ParameterizedTest
    @CsvSource({
        "Zoë Ångström, zoe angstrom",
        "Van 't Verzinsel, van t verzinsel",
        "Ĳsbrand Bedacht, ijsbrand bedacht",
        "Łukasz Zomaar, LUKASZ ZOMAAR",
        "Anne-Fleur Bedacht, Anne Fleur Bedacht"
    })
    void a_name_has_the_same_tokens_in_every_spelling(String one, String other) {
        assertThat(index.name(one)).isEqualTo(index.name(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Klaassen, Claasen",
        "Meijer, Meyer",
        "Schmidt, Smit",
        "Visser, Fisser",
        "Dijkstra, Dykstra",
        "Jansen, Janssen",
        "Philips, Filips",
        "Thijs, Tijs"
    })
    void names_that_sound_alike_share_a_token(String one, String other) {
        assertThat(Collections.disjoint(index.name(one), index.name(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Jansen, Pietersen", "Bakker, Visser", "Ali, Elias", "Yilmaz, Yildirim"})
    void different_names_share_none(String one, String other) {
        assertThat(Collections.disjoint(index.name(one), index.name(other))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-12345678", "06 12 34 56 78", "+31612345678", "0031 6 12345678", "+31 (0)6 12345678"})
    void a_phone_number_has_one_token_however_it_is_written(String number) {
        assertThat(index.phone(number)).isEqualTo(index.phone("0612345678")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geen", "112", "12345678901234567"})
    void what_is_no_phone_number_has_no_token(String number) {
        assertThat(index.phone(number)).isEmpty();
    }

    @Test
    void a_word_as_written_and_a_word_as_it_sounds_are_never_confused() {
        // the sound of "vs" is "fs", and "fs" is also a word
        assertThat(Collections.disjoint(index.wordsOf("vs").getFirst(), new BlindIndex(new byte[] {9}).name("vs")))
                .isTrue();
        assertThat(index.wordsOf("Vos Bedacht")).hasSize(2).allMatch(tokens -> tokens.size() == 2);
    }

    @Test
    void an_installation_keeps_its_own_key_for_ever() {
        try (var postgres = TestDatabase.fresh()) {
            var database = postgres.as(DatabaseRole.KEYS);
            var keys = new EncryptionConfiguration();

            assertThat(keys.blindIndex(KEK, database).name("Vos"))
                    .isEqualTo(keys.blindIndex(KEK, database).name("Vos"))
                    .isNotEqualTo(index.name("Vos"));
        }
    }

    @Test
    void a_family_looks_different_in_every_dossier() {
        var hash = new FamilyHash(new byte[] {1});
        var family = new SubjectId(UUID.randomUUID());

        assertThat(hash.of("dossier-1", family))
                .hasSize(32)
                .isEqualTo(hash.of("dossier-1", family))
                .isNotEqualTo(hash.of("dossier-2", family));
    }
}
