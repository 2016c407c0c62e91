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

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** A checkpoint of a public Certificate Transparency log, as its witnesses cosigned it; their keys are public too. */
    private static final String COSIGNED = "arche2025h1.staging.ct.transparency.dev\n"
            + "1432088532\n"
            + "U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n"
            + "\n"
            + "\u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=\n"
            + "\u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=\n"
            + "\u2014 transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==\n"
            + "\u2014 witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==\n"
            + "\u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==\n"
            + "\u2014 witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==\n";

    private static final String LOG =
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
    private static final List<String> WITNESSES = List.of(
            "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
            "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
            "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
            "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv");

    @Test
    void the_example_of_the_specification_is_read_and_written() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

        Checkpoint checkpoint = Checkpoint.parse(text);

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.root().base64()).isEqualTo(ROOT);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "more\n").extensions()).containsExactly("more");
    }

    @Test
    void a_checkpoint_that_four_witnesses_of_others_cosigned_verifies() {
        byte[] note = COSIGNED.getBytes(StandardCharsets.UTF_8);

        SignedCheckpoint signed = SignedCheckpoint.open(note, NoteVerifier.parse(LOG));

        assertThat(signed.checkpoint().size()).isEqualTo(1432088532);
        assertThat(signed.note().bytes()).isEqualTo(note);
        assertThat(WITNESSES)
                .allSatisfy(vkey -> assertThat(signed.note()
                                .by(NoteVerifier.parse(vkey))
                                .orElseThrow()
                                .time())
                        .contains(Instant.ofEpochSecond(0x6a122120)));
    }

    @Test
    void a_cosignature_does_not_outlive_a_change_of_its_time_its_text_or_an_extension() {
        NoteSigner log = signer("example.org/log", SignatureType.ED25519);
        NoteSigner witness = signer("example.net/witness", SignatureType.COSIGNATURE_V1);
        var checkpoint = new Checkpoint("example.org/log", 7, Hash.ofLeaf(new byte[0]), List.of("more"));
        Instant time = Instant.parse("2026-06-01T07:00:00.9Z");
        NoteSignature cosignature = witness.cosign(checkpoint, time);

        assertThat(checkpoint.signedBy(log).with(cosignature).by(witness.verifier()))
                .contains(new VerifiedSignature(
                        "example.net/witness", Optional.of(Instant.parse("2026-06-01T07:00:00Z"))));

        var without = new Checkpoint("example.org/log", 7, checkpoint.root());
        assertRefused(without.signedBy(log).with(cosignature), witness.verifier());
        byte[] later = cosignature.signature();
        later[7]++;
        assertRefused(
                checkpoint
                        .signedBy(log)
                        .with(NoteSignature.of(witness.verifier().name(), cosignature.keyId(), later)),
                witness.verifier());
        assertRefused(
                checkpoint
                        .signedBy(log)
                        .with(NoteSignature.of(witness.verifier().name(), cosignature.keyId(), new byte[64])),
                witness.verifier());
    }

    @Test
    void a_log_speaks_for_its_own_origin_only() {
        NoteSigner log = signer("example.org/log", SignatureType.ED25519);
        byte[] foreign = new Checkpoint("example.org/other", 0, Hash.OF_NOTHING)
                .signedBy(log)
                .bytes();
        byte[] own = new Checkpoint("example.org/log", 0, Hash.OF_NOTHING)
                .signedBy(log)
                .bytes();
        NoteVerifier stranger = signer("example.org/log", SignatureType.ED25519).verifier();

        assertThat(SignedCheckpoint.open(own, log.verifier()).checkpoint().size())
                .isZero();
        assertThatExceptionOfType(SignatureRefused.class)
                .isThrownBy(() -> SignedCheckpoint.open(foreign, log.verifier()));
        assertThatExceptionOfType(SignatureRefused.class).isThrownBy(() -> SignedCheckpoint.open(own, stranger));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "o\n1\n",
                "o\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n0\n" + ROOT + "\n",
                "o\n1 \n" + ROOT + "\n",
                "o\n\u0661\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nAAAA\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\n\nmore\n",
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    private static void assertRefused(Note note, NoteVerifier key) {
        assertThatExceptionOfType(SignatureRefused.class).isThrownBy(() -> note.by(key));
    }

    private static NoteSigner signer(String name, SignatureType type) {
        return NoteSigner.parse(NoteSigner.generate(name, type, new SecureRandom()));
    }
}
