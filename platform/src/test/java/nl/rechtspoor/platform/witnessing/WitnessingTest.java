package nl.rechtspoor.platform.witnessing;

import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.database.DatabaseRole.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSignature;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import nl.rechtspoor.platform.database.SignerDatabase;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.Signing;
import nl.rechtspoor.platform.signing.SigningConfiguration;
import nl.rechtspoor.platform.testing.FreePort;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import nl.rechtspoor.witness.WitnessProgram;
import nl.rechtspoor.witness.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signer, and a witness that another organisation runs. */
class WitnessingTest {
    @TempDir
    private Path folder;

    private LedgerUnderTest ledger;
    private SignedCheckpoints signed;
    private WitnessServer witness;
    private AnnotationConfigApplicationContext program;

    @BeforeEach
    void start() throws IOException {
        ledger = new LedgerUnderTest();
        signed = new SignedCheckpoints(ledger.database().jdbc(QUERY));
        run(false).close();
        Files.createDirectories(folder.resolve("witness"));
        Files.writeString(
                folder.resolve("witness/logs"), signed.keys().getFirst().vkey() + "\n");
        witness = witness(FreePort.take());
        program = run(true);
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
        witness.close();
        ledger.close();
    }

    @Test
    void every_signed_checkpoint_is_shown_to_the_witness_and_its_cosignature_kept() {
        ledger.seal(10);
        await("cosigned", () -> cosigned() == 10);
        ledger.seal(300);
        await("cosigned", () -> cosigned() == 310);

        var key = NoteVerifier.parse(witness.vkey());
        var published = signed.withCosignatures(signed.latest().orElseThrow());
        assertThat(published.by(key)).isPresent();
        assertThat(SignedCheckpoint.open(
                                published.bytes(),
                                NoteVerifier.parse(signed.keys().getFirst().vkey()))
                        .checkpoint()
                        .size())
                .isEqualTo(310);
        for (var note : signed.from(0, 10)) {
            List<String> lines = ledger.database()
                    .jdbc(QUERY)
                    .sql("select line from events.cosignature where size = ?")
                    .param(note.size())
                    .query(String.class)
                    .list();
            assertThat(lines)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(
                                    new Note(note.note().text(), List.of(NoteSignature.parse(line.strip()))).by(key))
                            .isPresent());
        }
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void while_the_witness_is_down_sealing_and_signing_go_on_and_only_its_cosignatures_are_late() throws IOException {
        ledger.seal(10);
        await("cosigned", () -> cosigned() == 10);
        int port = witness.address().getPort();
        witness.close();

        ledger.seal(7);
        await("signed", () -> signing().size() == 17);
        assertThat(cosigned()).isEqualTo(10);
        assertThat(health()).isEqualTo(Status.UP);

        witness = witness(port);
        await("cosigned after all", () -> cosigned() == 17);
    }

    @Test
    void after_a_start_nothing_new_is_signed_before_the_witness_has_confirmed_the_old() throws Exception {
        ledger.seal(10);
        await("cosigned", () -> cosigned() == 10);
        int port = witness.address().getPort();
        program.close();
        witness.close();
        program = run(true);

        ledger.seal(7);
        await("it waits", () -> signing().waitsFor().isPresent());
        Thread.sleep(1500);
        assertThat(signed.latest().orElseThrow().size()).isEqualTo(10);
        assertThat(signing().refused()).isEmpty();

        witness = witness(port);
        await("signed and cosigned", () -> signing().size() == 17 && cosigned() == 17);
        assertThat(signing().waitsFor()).isEmpty();
    }

    @Test
    void an_older_backup_of_everything_is_known_by_what_the_witness_has_seen() throws IOException {
        ledger.seal(10);
        await("cosigned", () -> cosigned() == 10);
        byte[] memory = Files.readAllBytes(folder.resolve("signer/last-signed"));
        ledger.seal(5);
        await("cosigned", () -> cosigned() == 15);
        program.close();

        ledger.cutTail(10);
        forgetSignatures(10);
        Files.write(folder.resolve("signer/last-signed"), memory);
        program = run(true);
        await("refused", () -> signing().refused().isPresent());
        ledger.seal(20);

        assertThat(signing().refused())
                .hasValueSatisfying(why -> assertThat(why)
                        .contains("has seen a ledger of 15 events, and this one was signed up to 10")
                        .contains("new-log"));
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(signed.latest().orElseThrow().size()).isEqualTo(10);
    }

    @Test
    void a_thief_of_the_database_and_of_the_signer_s_key_can_not_tell_the_witness_another_history() throws IOException {
        ledger.seal(10);
        await("cosigned", () -> cosigned() == 10);
        program.close();

        ledger.forge(3);
        forgetSignatures(0);
        byte[] root = ledger.database()
                .jdbc(QUERY)
                .sql("select root from events.checkpoint where size = 10")
                .query(byte[].class)
                .single();
        Files.writeString(
                folder.resolve("signer/last-signed"),
                new Checkpoint("example.org/ledger", 10, Hash.of(root)).text(),
                StandardCharsets.UTF_8);
        program = run(true);

        await("refused", () -> signing().refused().isPresent());
        assertThat(signing().refused())
                .hasValueSatisfying(why -> assertThat(why).contains("has seen another ledger of 10 events"));
        assertThat(cosigned()).isZero();
        assertThat(folder.resolve("witness/evidence")).isNotEmptyDirectory();
    }

    @Test
    void an_answer_without_the_witness_s_own_signature_counts_for_nothing() throws IOException {
        program.close();
        Path impostor = Files.createDirectories(folder.resolve("impostor"));
        Files.copy(folder.resolve("witness/logs"), impostor.resolve("logs"));
        String known = witness.vkey();
        witness.close();
        witness = WitnessProgram.start("--folder", impostor.toString(), "--name", "witness.example/w1", "--port", "0");
        program = run(true, known);
        ledger.seal(3);

        await("signed", () -> signing().size() == 3);
        await(
                "asked",
                () -> watching().watches().getFirst().state() instanceof Witnessed.State.Silent(String why)
                        && why.contains("no cosignature by its key"));
        assertThat(cosigned()).isZero();
    }

    private void forgetSignatures(long after) {
        ledger.database()
                .stolen()
                .sql("delete from events.signed_checkpoint where size > ?")
                .param(after)
                .update();
        ledger.database()
                .stolen()
                .sql("delete from events.cosignature where size > ?")
                .param(after)
                .update();
    }

    private long cosigned() {
        return ledger.database()
                .jdbc(QUERY)
                .sql("select coalesce(max(size), 0) from events.cosignature")
                .query(Long.class)
                .single();
    }

    private Signing signing() {
        return program.getBean(Signing.class);
    }

    private Witnessing watching() {
        return program.getBean(Witnessing.class);
    }

    private Status health() {
        return new WitnessingHealth(watching()).health().getStatus();
    }

    private WitnessServer witness(int port) throws IOException {
        return WitnessProgram.start(
                "--folder",
                folder.resolve("witness").toString(),
                "--name",
                "witness.example/w1",
                "--port",
                String.valueOf(port));
    }

    private AnnotationConfigApplicationContext run(boolean witnessed) {
        return run(witnessed, witnessed ? witness.vkey() : "");
    }

    private AnnotationConfigApplicationContext run(boolean witnessed, String witnessKey) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "rechtspoor.signer.folder",
                folder.resolve("signer").toString(),
                "rechtspoor.signer.origin",
                "example.org/ledger"));
        if (witnessed) {
            settings.put(
                    "rechtspoor.witnesses[0].url",
                    "http://localhost:" + witness.address().getPort());
            settings.put("rechtspoor.witnesses[0].key", witnessKey);
        }
        JdbcClient jdbc = ledger.database().jdbc(SIGNER);
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(
                JdbcClient.class,
                () -> jdbc,
                bean -> ((AbstractBeanDefinition) bean)
                        .addQualifier(new AutowireCandidateQualifier(SignerDatabase.class)));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.register(SigningConfiguration.class, WitnessingConfiguration.class);
        context.refresh();
        return context;
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant until = Instant.now().plusSeconds(240);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
