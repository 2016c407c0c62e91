package nl.rechtspoor.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.rechtspoor.ledger.notes.SignatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verifier says about cases with which nothing is wrong. */
class VerifyingACaseTest {
    private static final SealedLog LOG = Bundles.log();

    @TempDir
    Path folder;

    @Test
    void a_second_verifier_is_there_wherever_it_must_be() {
        assumeTrue(SecondVerifier.here() || Boolean.parseBoolean(System.getenv("CI")), "no Python 3 on this machine");

        assertThat(SecondVerifier.here()).isTrue();
    }

    @Test
    void the_verifier_of_the_browser_is_there_wherever_it_must_be() {
        assumeTrue(BrowserVerifier.here() || Boolean.parseBoolean(System.getenv("CI")), "no Node with our packages");

        assertThat(BrowserVerifier.here()).isTrue();
    }

    @Test
    void a_whole_case_with_the_whole_log_holds() throws Exception {
        SecondVerifier.Outcome outcome = verifiers().check(LOG.exportWithLog(Bundles.CASE));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.lines())
                .startsWith("case " + Bundles.CASE, "log example.org/ledger 600", "keys independent")
                .endsWith("complete yes", "result 0")
                .filteredOn(line -> line.startsWith("event "))
                .hasSize(120)
                .allMatch(line -> line.contains(" unaltered "));
    }

    @Test
    void without_the_whole_log_it_is_not_proven_that_no_later_event_was_left_out() throws Exception {
        assertThat(verifiers().check(LOG.export(Bundles.CASE)).lines()).endsWith("complete not-proven", "result 0");
    }

    @Test
    void each_event_was_sealed_between_two_times_at_which_a_witness_looked() throws Exception {
        long morning = Bundles.MORNING.getEpochSecond();

        assertThat(verifiers().check(LOG.export(Bundles.CASE)).lines())
                .contains(
                        "event 198 unaltered - " + (morning + 5),
                        "event 203 unaltered " + (morning + 5) + " " + (morning + 1805),
                        "event 598 unaltered " + (morning + 1805) + " " + (morning + 3605));
    }

    @Test
    void erased_content_is_named_and_the_history_still_verifies() throws Exception {
        SealedLog log = Bundles.log();
        log.record(
                Bundles.CASE,
                "subject-data-erased",
                Bundles.MORNING.plusSeconds(3700),
                "{\"caseId\":\"" + Bundles.CASE + "\",\"subject\":\"" + Bundles.CHILD
                        + "\",\"ground\":\"CONSENT_WITHDRAWN\"}");
        log.seal(Bundles.MORNING.plusSeconds(3705));

        List<String> lines = verifiers().check(log.exportWithLog(Bundles.CASE)).lines();

        assertThat(lines).endsWith("complete yes", "result 0");
        assertThat(lines).filteredOn(line -> line.contains(" erased ")).hasSize(60);
        assertThat(lines).anyMatch(line -> line.startsWith("event 3 erased "));
        assertThat(lines).anyMatch(line -> line.startsWith("event 8 unaltered "));
        assertThat(report(log.export(Bundles.CASE)))
                .contains("Position 3: unaltered, content erased as position 600 says");
    }

    @Test
    void the_erasure_of_somebody_else_erases_nothing_here() throws Exception {
        SealedLog log = Bundles.log();
        log.record(
                Bundles.CASE,
                "note-added",
                Bundles.MORNING.plusSeconds(3700),
                "{\"subject\":\"" + Bundles.CHILD + "\"}");
        log.seal(Bundles.MORNING.plusSeconds(3705));

        assertThat(verifiers().check(log.export(Bundles.CASE)).lines()).noneMatch(line -> line.contains(" erased "));
    }

    @Test
    void a_bundle_without_content_still_proves_what_kind_of_thing_happened() throws Exception {
        Map<String, byte[]> files = LOG.exportWithLog(Bundles.CASE);
        files.remove("events/8/payload");
        files.remove("events/13/payload");
        files.remove("events/13/metadata");

        assertThat(verifiers().check(files).lines())
                .anyMatch(line -> line.startsWith("event 8 withheld "))
                .anyMatch(line -> line.startsWith("event 13 withheld "))
                .endsWith("complete yes", "result 0");
    }

    @Test
    void keys_from_the_bundle_itself_are_named_as_such() throws Exception {
        Map<String, byte[]> files = LOG.export(Bundles.CASE);
        for (int i = 0; i < 2; i++) {
            files.put("keys/" + i + ".vkey", (Bundles.KEYS.get(i).vkey() + "\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(verifiers().check(Bundles.zip(folder, files), List.of()).lines())
                .contains("keys not-independent")
                .endsWith("result 0");
        assertThat(verifiers()
                        .ours(List.of(Bundles.zip(folder, files).toString()))
                        .lines())
                .anyMatch(line -> line.contains("NOT INDEPENDENT"));
    }

    @Test
    void without_a_witness_no_time_is_proven_and_a_log_may_have_had_an_earlier_key() throws Exception {
        var keys = List.of(
                Bundles.signer("example.org/ledger", SignatureType.ED25519).verifier(), Bundles.LOG.verifier());
        Path bundle = Bundles.zip(folder, LOG.export(Bundles.CASE));

        assertThat(verifiers().check(bundle, keys).lines())
                .contains("event 203 unaltered - -")
                .endsWith("result 0");
        assertThat(verifiers()
                        .ours(List.of("--key", Bundles.LOG.verifier().vkey(), bundle.toString()))
                        .lines())
                .anyMatch(line -> line.contains("no known witness signed"));
    }

    @Test
    void a_checkpoint_from_which_no_proof_leads_on_counts_for_nothing_and_is_named() throws Exception {
        Map<String, byte[]> files = LOG.export(Bundles.CASE);
        files.remove("consistency/400-600");

        assertThat(verifiers().check(files).lines())
                .contains("event 203 unaltered - " + (Bundles.MORNING.getEpochSecond() + 3605))
                .endsWith("result 0");
        assertThat(report(files))
                .contains("the checkpoint of size 400 belongs to the same history: no proof leads from it");
    }

    @Test
    void logs_of_every_size_around_a_full_tile_verify() throws Exception {
        for (int size : IntStream.of(1, 2, 3, 255, 256, 257, 512, 513).toArray()) {
            var log = new SealedLog(Bundles.LOG, Bundles.WITNESS);
            for (int i = 0; i < size; i++) {
                log.record(Bundles.CASE, "note-added", Bundles.MORNING, "{}");
            }
            log.seal(Bundles.MORNING);

            assertThat(verifiers().check(log.exportWithLog(Bundles.CASE)).lines())
                    .hasSize(size + 5)
                    .endsWith("complete yes", "result 0");
        }
    }

    @Test
    void the_report_says_what_was_not_proven_and_a_key_can_be_a_file() throws Exception {
        Path key = Files.writeString(
                folder.resolve("log.vkey"), Bundles.LOG.verifier().vkey() + "\n");
        Path bundle = Bundles.zip(folder, LOG.export(Bundles.CASE));

        SecondVerifier.Outcome outcome = verifiers().ours(List.of("--key", key.toString(), bundle.toString()));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.lines())
                .contains("Keys      given to this program from outside the bundle")
                .anyMatch(line -> line.startsWith(
                        "Position 3: unaltered  (case-opened, number 0, recorded 2026-06-01T07:00:00Z)"))
                .contains("Not proven by this check:")
                .endsWith("RESULT    everything that could be checked holds");
    }

    private String report(Map<String, byte[]> files) throws Exception {
        return String.join(
                "\n",
                verifiers()
                        .ours(List.of(
                                "--key",
                                Bundles.LOG.verifier().vkey(),
                                Bundles.zip(folder, files).toString()))
                        .lines());
    }

    private Verifiers verifiers() {
        return new Verifiers(folder);
    }
}
