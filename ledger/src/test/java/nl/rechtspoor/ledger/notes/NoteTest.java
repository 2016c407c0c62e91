package nl.rechtspoor.ledger.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    /** The example of golang.org/x/mod/sumdb/note, the program whose format signed-note is. */
    private static final String NEUMANN_SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    /** The example key and signature of C2SP signed-note. */
    private static final String FOO = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String FOO_NOTE = "This is an example message.\n\n"
            + "\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    /** The example note of C2SP signed-note, for its form; its text has an empty line in it. */
    private static final String VERSE = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n"
            + "ed è subito sera.\n\n"
            + "\u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";

    @Test
    void a_note_is_signed_byte_for_byte_as_by_the_first_implementation() {
        NoteSigner signer = NoteSigner.parse(NEUMANN_SIGNER);

        assertThat(signer.verifier().vkey()).isEqualTo(NEUMANN);
        assertThat(text(new Note(TEXT, List.of(signer.sign(TEXT))).bytes())).isEqualTo(NOTE);
    }

    @Test
    void the_examples_of_the_specification_verify() {
        assertThat(note(FOO_NOTE).by(NoteVerifier.parse(FOO)))
                .contains(new VerifiedSignature("example.com/foo", Optional.empty()));
        assertThat(note(NOTE).by(NoteVerifier.parse(NEUMANN))).isPresent();
        assertThat(note(VERSE).text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(text(note(VERSE).bytes())).isEqualTo(VERSE);
    }

    @Test
    void a_changed_text_is_refused_and_an_unknown_key_is_passed_over() {
        NoteVerifier neumann = NoteVerifier.parse(NEUMANN);

        assertThatExceptionOfType(SignatureRefused.class)
                .isThrownBy(() -> note(NOTE.replace("answer", "Answer")).by(neumann))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("PeterNeumann"));
        assertThat(note(NOTE).by(NoteVerifier.parse(FOO))).isEmpty();
        assertThat(note(NOTE.replace("PeterNeumann x08g", "EnochRoot x08g")).by(neumann))
                .isEmpty();
        assertThat(note(NOTE.replace("x08go", "x08Go")).by(neumann)).isEmpty(); // same name, another key id
    }

    @Test
    void one_bad_signature_of_a_known_key_spoils_the_note() {
        Note twice = note(NOTE)
                .with(note(NOTE.replace("x08go/ZJ", "x08go/ZK")).signatures().getFirst());

        assertThatExceptionOfType(SignatureRefused.class).isThrownBy(() -> twice.by(NoteVerifier.parse(NEUMANN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\u2014 a AAAAAAA=\n",
                "text\n\n\u2014 a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n\u2014 a\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 a AAAA\n",
                "text\n\n\u2014 a AAAAAA==\n",
                "text\n\n\u2014 a AAAAAAB=\n",
                "text\n\n\u2014 a AAAAAAA\n",
                "text\n\n\u2014 a+b AAAAAAA=\n",
                "text\n\n\u2014 a b AAAAAAA=\n",
                "text\n\n\u2014 a\u00a0b AAAAAAA=\n",
                "text\n\n\u2014 a  AAAAAAA=\n",
                "te\txt\n\n\u2014 a AAAAAAA=\n",
                "te\rxt\n\n\u2014 a AAAAAAA=\n",
                "text\n\n\u2014 a AAAAAAA=\nmore\n",
            })
    void what_is_no_note_is_refused(String bytes) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> note(bytes));
    }

    @Test
    void bytes_that_are_no_text_and_endless_notes_are_refused() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.parse(new byte[] {(byte) 0xff, 10, 10}));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Note.parse(new byte[(1 << 20) + 1]));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> note("t\n\n" + "\u2014 a AAAAAAA=\n".repeat(65)));
        assertThat(note("t\n\n" + "\u2014 a AAAAAAA=\n".repeat(16)).signatures())
                .hasSize(16);
    }

    @Test
    void a_verifier_key_with_any_part_changed_is_refused() {
        for (int begin = 0; begin < NEUMANN.length(); begin++) {
            String without = NEUMANN.substring(0, begin) + NEUMANN.substring(begin + 1);
            String changed =
                    NEUMANN.substring(0, begin) + (char) (NEUMANN.charAt(begin) ^ 1) + NEUMANN.substring(begin + 1);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> NoteVerifier.parse(without));
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> NoteVerifier.parse(changed));
        }
    }

    @Test
    void keys_that_witnesses_use_are_read() {
        var keys = List.of(
                "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6",
                "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
        assertThat(keys)
                .allSatisfy(key -> assertThat(NoteVerifier.parse(key).vkey()).isEqualTo(key));
        assertThat(NoteVerifier.parse(keys.getLast()).type()).isEqualTo(SignatureType.COSIGNATURE_V1);
    }

    @Test
    void a_new_key_signs_and_does_not_show_itself() {
        String secret = NoteSigner.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        NoteSigner signer = NoteSigner.parse(secret);
        Note note = new Note(TEXT, List.of(signer.sign(TEXT)));

        assertThat(Note.parse(note.bytes())
                        .by(NoteVerifier.parse(signer.verifier().vkey())))
                .isPresent();
        assertThat(signer.toString()).doesNotContain(secret.substring(secret.lastIndexOf('+')));
    }

    @Test
    void a_key_for_one_purpose_does_not_serve_another() {
        NoteSigner log = NoteSigner.parse(NEUMANN_SIGNER);
        NoteSigner witness =
                NoteSigner.parse(NoteSigner.generate("w", SignatureType.COSIGNATURE_V1, new SecureRandom()));
        var checkpoint = new Checkpoint("w", 0, Hash.OF_NOTHING);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> log.cosign(checkpoint, Instant.EPOCH));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> witness.sign(TEXT));
    }

    private static Note note(String bytes) {
        return Note.parse(bytes.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
