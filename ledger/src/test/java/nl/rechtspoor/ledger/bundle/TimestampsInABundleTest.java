package nl.rechtspoor.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.rechtspoor.ledger.bundle.ClockOfTests.Oddity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a timestamp of RFC 3161 adds to a bundle; both verifiers have to agree in every line. */
class TimestampsInABundleTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private SealedLog log;

    /** One case of three events, the last of which follows the checkpoint that is stamped. */
    @BeforeEach
    void start() {
        log = new SealedLog(Bundles.LOG, Bundles.WITNESS);
        log.record(Bundles.CASE, "case-opened", Bundles.MORNING, "{}");
        log.record(Bundles.CASE, "case-closed", Bundles.MORNING.plusSeconds(60), "{}");
        log.seal();
        log.record(Bundles.CASE, "case-reopened", Bundles.MORNING.plusSeconds(120), "{}");
        log.seal();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, SHA256withRSA",
        "RSA, SHA512withRSA",
        "secp256r1, SHA256withECDSA",
        "secp384r1, SHA384withECDSA",
        "secp521r1, SHA512withECDSA"
    })
    void a_trusted_authority_says_by_when_an_event_was_sealed(String keys, String algorithm) throws Exception {
        var clock = new ClockOfTests(keys, algorithm, Oddity.NONE);
        stamp(2, clock.stamp(text(2), NOON));

        for (Path trusted : List.of(clock.root(folder), clock.own(folder))) {
            assertThat(lines(trusted))
                    .contains(
                            "timestamp 2-1 trusted " + NOON.getEpochSecond(),
                            "event 0 unaltered - " + NOON.getEpochSecond(),
                            "event 1 unaltered - " + NOON.getEpochSecond(),
                            "event 2 unaltered - -",
                            "result 0");
        }
        assertThat(report("--tsa", clock.root(folder).toString()))
                .contains(
                        "a trusted authority had seen it by 2026-06-01T12:00:00Z", "sealed before 2026-06-01T12:00:00Z")
                .contains("that the certificate of no authority of timestamps was revoked");
    }

    @Test
    void the_earliest_of_several_times_counts_and_accuracy_is_added() throws Exception {
        var clock = ClockOfTests.plain();
        stamp(2, clock.stamp(text(2), NOON.plusSeconds(9)));
        stamp(2, clock.stamp(text(2), NOON.plusMillis(1), 1500));
        stamp(3, clock.stamp(text(3), NOON.plusMillis(2500)));

        assertThat(lines(clock.root(folder)))
                .contains(
                        "timestamp 2-1 trusted " + (NOON.getEpochSecond() + 9),
                        "timestamp 2-2 trusted " + (NOON.getEpochSecond() + 2),
                        "timestamp 3-1 trusted " + (NOON.getEpochSecond() + 3),
                        "event 1 unaltered - " + (NOON.getEpochSecond() + 2),
                        "event 2 unaltered - " + (NOON.getEpochSecond() + 3));
    }

    @Test
    void without_an_authority_from_elsewhere_it_is_not_independent_and_narrows_down_nothing() throws Exception {
        stamp(2, ClockOfTests.plain().stamp(text(2), NOON));

        assertThat(lines())
                .contains(
                        "timestamp 2-1 not-independent " + NOON.getEpochSecond(), "event 0 unaltered - -", "result 0");
        assertThat(report())
                .contains("NOT INDEPENDENT: the certificate is the token's own")
                .contains("for which no trusted authority vouches");
    }

    @Test
    void a_stranger_among_authorities_is_no_proof_and_no_finding() throws Exception {
        stamp(2, ClockOfTests.plain().stamp(text(2), NOON));

        assertThat(lines(ClockOfTests.plain().root(folder)))
                .contains("timestamp 2-1 stranger " + NOON.getEpochSecond(), "event 0 unaltered - -", "result 0");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOR_TIMESTAMPS", "EXPIRED"})
    void a_certificate_that_is_not_for_this_or_not_for_then_is_a_finding(Oddity oddity) throws Exception {
        var clock = new ClockOfTests("secp256r1", "SHA256withECDSA", oddity);
        stamp(2, clock.stamp(text(2), NOON));

        assertThat(lines(clock.root(folder)))
                .contains("timestamp 2-1 refused -", "finding timestamp 2-1", "event 0 unaltered - -", "result 1");
    }

    @Test
    void nobody_is_vouched_for_by_somebody_who_may_not_issue() throws Exception {
        var clock = new ClockOfTests("secp256r1", "SHA256withECDSA", Oddity.BETWEEN_MAY_NOT_ISSUE);
        stamp(2, clock.stamp(text(2), NOON));

        assertThat(lines(clock.root(folder))).contains("timestamp 2-1 stranger " + NOON.getEpochSecond(), "result 0");
    }

    @Test
    void tokens_of_the_old_kind_are_understood() throws Exception {
        var clock = new ClockOfTests("RSA", "SHA256withRSA", Oddity.OLD_KIND_OF_ATTRIBUTE);
        stamp(2, clock.stamp(text(2), NOON));

        assertThat(lines(clock.root(folder))).contains("timestamp 2-1 trusted " + NOON.getEpochSecond(), "result 0");
    }

    @Test
    void a_way_of_signing_that_is_not_known_is_no_proof_and_no_finding() throws Exception {
        var clock = new ClockOfTests("RSA", "SHA256withRSAandMGF1", Oddity.NONE);
        stamp(2, clock.stamp(text(2), NOON));

        assertThat(lines(clock.root(folder))).contains("timestamp 2-1 unknown -", "event 0 unaltered - -", "result 0");
        assertThat(report("--tsa", clock.root(folder).toString())).contains("in a way that this program does not know");
    }

    @Test
    void a_token_over_another_checkpoint_is_a_finding() throws Exception {
        var clock = ClockOfTests.plain();
        stamp(2, clock.stamp(text(3), NOON));

        assertThat(lines(clock.root(folder))).contains("timestamp 2-1 refused -", "finding timestamp 2-1");
    }

    @Test
    void a_token_without_its_checkpoint_is_a_finding() throws Exception {
        var clock = ClockOfTests.plain();
        Map<String, byte[]> files = log.export(Bundles.CASE);
        files.put("timestamps/1-1.tst", clock.stamp(text(2), NOON));

        assertThat(new Verifiers(folder).check(files, clock.root(folder)).lines())
                .contains("finding timestamp 1-1");
    }

    @Test
    void a_checkpoint_that_no_proof_connects_bounds_nothing() throws Exception {
        var clock = ClockOfTests.plain();
        stamp(2, clock.stamp(text(2), NOON));
        Map<String, byte[]> files = log.export(Bundles.CASE);
        files.remove("consistency/2-3");

        assertThat(new Verifiers(folder).check(files, clock.root(folder)).lines())
                .contains("timestamp 2-1 trusted " + NOON.getEpochSecond(), "event 0 unaltered - -");
    }

    @Test
    void an_event_that_claims_a_later_time_than_its_timestamp_is_a_finding() throws Exception {
        var clock = ClockOfTests.plain();
        stamp(2, clock.stamp(text(2), Bundles.MORNING.minusSeconds(30)));

        assertThat(lines(clock.root(folder)))
                .contains("finding time 1", "result 1")
                .doesNotContain("finding time 0");
    }

    /** Flips a bit at 600 places, each in a token of its own; and cuts, lengthens and doubles some. */
    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "secp256r1, SHA256withECDSA"})
    void a_token_that_was_tampered_with_says_the_same_or_is_refused(String keys, String algorithm) throws Exception {
        var clock = new ClockOfTests(keys, algorithm, Oddity.NONE);
        byte[] token = clock.stamp(text(2), NOON);
        var random = new Random(1);
        for (int i = 0; i < 600; i++) {
            byte[] changed = token.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            stamp(2, changed);
        }
        for (int length : new int[] {0, 1, 2, token.length / 2, token.length - 1, token.length + 1}) {
            stamp(2, java.util.Arrays.copyOf(token, length));
        }

        List<String> found = lines(clock.root(folder)).stream()
                .filter(line -> line.startsWith("timestamp "))
                .map(line -> line.split(" ", 3)[2])
                .toList();

        assertThat(found)
                .hasSize(606)
                .allMatch(line -> List.of(
                                "refused -",
                                "unknown -",
                                "trusted " + NOON.getEpochSecond(),
                                "stranger " + NOON.getEpochSecond())
                        .contains(line));
        assertThat(found).filteredOn("refused -"::equals).hasSizeGreaterThan(300);
        assertThat(found.subList(600, 606)).containsOnly("refused -");
    }

    @Test
    void a_certificate_that_is_none_is_said_to_be_none() throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "no certificate");

        assertThat(new Verifiers(folder)
                        .check(log.export(Bundles.CASE), nonsense)
                        .code())
                .isEqualTo(2);
    }

    private void stamp(long size, byte[] token) {
        log.timestamps.computeIfAbsent(size, _ -> new ArrayList<>()).add(token);
    }

    private String text(long size) {
        return log.checkpoints.get(size).text();
    }

    private List<String> lines(Path... trusted) throws Exception {
        return new Verifiers(folder).check(log.export(Bundles.CASE), trusted).lines();
    }

    private String report(String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(more));
        Bundles.KEYS.forEach(key -> arguments.addAll(List.of("--key", key.vkey())));
        arguments.add(Bundles.zip(folder, log.export(Bundles.CASE)).toString());
        var out = new ByteArrayOutputStream();
        VerifyLedger.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return out.toString(StandardCharsets.UTF_8);
    }
}
