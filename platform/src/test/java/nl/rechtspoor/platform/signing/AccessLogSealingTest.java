package nl.rechtspoor.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.access.AccessLogCheck;
import nl.rechtspoor.platform.access.AccessLogReport;
import nl.rechtspoor.platform.access.AccessLogReport.Fault;
import nl.rechtspoor.platform.access.AccessLogReport.Kind;
import nl.rechtspoor.platform.access.AccessLogSealer;
import nl.rechtspoor.platform.access.AccessLogSealing;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessLogSealingTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient owner = database.jdbc(DatabaseRole.OWNER);
    private final AccessLog log = new AccessLog(database.as(DatabaseRole.QUERY));

    private @Nullable SealingAndSigning running;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_line_gets_a_position_and_the_whole_is_signed() {
        looks(3);
        var sealing = sealing();

        sealing.look();
        looks(4);
        sealing.look();

        var report = check();
        assertThat(report.whole()).isTrue();
        assertThat(report.size()).isEqualTo(7);
        assertThat(report.waiting()).isZero();
        var signed = SignedCheckpoint.open(
                        report.signed().note().getBytes(),
                        NoteVerifier.parse(report.signed().key()))
                .checkpoint();
        assertThat(signed.origin()).isEqualTo("example.org/ledger/access-log");
        assertThat(signed.size()).isEqualTo(7);
        assertThat(owner.sql(
                                "select array_agg(position order by id) = array[0,1,2,3,4,5,6]::bigint[] from access_log.ledger")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_line_that_is_not_sealed_yet_waits_and_is_no_fault() {
        looks(2);

        var report = check();

        assertThat(report.whole()).isTrue();
        assertThat(report.size()).isZero();
        assertThat(report.waiting()).isEqualTo(2);
        assertThat(report.signed()).isNull();
    }

    @Test
    void an_altered_line_is_named() {
        sealed(10);
        asSuperuser("update access_log.access set actor_id = gen_random_uuid() where id ="
                + " (select id from access_log.ledger where position = 4)");

        assertThat(check().faults()).containsExactly(new Fault(Kind.ALTERED, 4, idAt(4), null));
    }

    @Test
    void an_altered_time_by_one_microsecond_is_named() {
        sealed(10);
        asSuperuser("update access_log.access set at = at + interval '1 microsecond' where id ="
                + " (select id from access_log.ledger where position = 9)");

        assertThat(check().faults()).containsExactly(new Fault(Kind.ALTERED, 9, idAt(9), null));
    }

    @Test
    void a_missing_line_is_named() {
        sealed(10);
        long gone = idAt(6);
        asSuperuser("delete from access_log.access where id = " + gone);

        assertThat(check().faults()).containsExactly(new Fault(Kind.MISSING, 6, gone, null));
    }

    @Test
    void a_line_that_is_missing_with_its_leaf_leaves_a_hole() {
        sealed(10);
        long gone = idAt(6);
        asSuperuser("delete from access_log.ledger where position = 6");
        asSuperuser("delete from access_log.access where id = " + gone);

        assertThat(check().faults()).containsExactly(new Fault(Kind.MISSING, 6, null, 7L));
    }

    @Test
    void a_tail_that_was_cut_off_is_missing() {
        sealed(10);
        asSuperuser("delete from access_log.ledger where position >= 8");
        asSuperuser("delete from access_log.access where id not in (select id from access_log.ledger)");

        assertThat(check().faults()).containsExactly(new Fault(Kind.MISSING, 8, null, 10L));
    }

    @Test
    void a_line_that_was_replaced_together_with_its_leaf_does_not_lead_to_the_root() {
        sealed(4);
        sealed(4);
        asSuperuser("update access_log.ledger set leaf = (select leaf from access_log.ledger where position = 5)"
                + " where position = 6");

        var faults = check().faults();

        assertThat(faults).extracting(Fault::kind).containsExactlyInAnyOrder(Kind.ALTERED, Kind.REPLACED);
        assertThat(faults).contains(new Fault(Kind.REPLACED, 4, null, 8L));
    }

    @Test
    void a_line_that_was_slipped_in_past_the_trigger_was_never_sealed() {
        sealed(3);
        asSuperuser("insert into access_log.access (at, actor_id, role, purpose, kind)"
                + " values (now(), gen_random_uuid(), 'JURIST', 'CASE_WORK', 'READ_CASE_FILE')");

        assertThat(check().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.NEVER_SEALED));
    }

    @Test
    void a_forged_signature_is_named() {
        sealed(3);
        asSuperuser("update access_log.signed_checkpoint set note = convert_to("
                + "replace(convert_from(note, 'UTF8'), E'\\n3\\n', E'\\n2\\n'), 'UTF8')");

        assertThat(check().faults()).contains(new Fault(Kind.SIGNATURE, 3, null, null));
    }

    @Test
    void the_signer_signs_nothing_that_does_not_continue_what_it_signed() {
        var sealing = sealed(5);
        asSuperuser("update access_log.ledger set leaf = sha256('x') where position = 1");
        looks(1);

        sealing.look();
        assertThat(sealing.refused())
                .as("a process that had seen the tree goes on from it")
                .isEmpty();
        var restarted = sealing();
        looks(1);
        restarted.look();

        assertThat(restarted.refused())
                .hasValueSatisfying(why -> assertThat(why).contains("Somebody changed it"));
    }

    @Test
    void an_older_backup_is_noticed_by_the_signer() {
        sealed(5);
        asSuperuser("truncate access_log.signed_checkpoint, access_log.checkpoint, access_log.ledger,"
                + " access_log.access, access_log.inbox");
        looks(2);
        var restarted = sealing();

        restarted.look();

        assertThat(restarted.refused()).isPresent();
    }

    @Test
    void nodes_that_seal_while_others_write_leave_no_hole() throws Exception {
        var sealers = List.of(
                new AccessLogSealer(database.as(DatabaseRole.COMMAND)),
                new AccessLogSealer(database.as(DatabaseRole.COMMAND)));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int writer = 0; writer < 4; writer++) {
                work.add(() -> {
                    looks(100);
                    return 0;
                });
            }
            sealers.forEach(sealer -> work.add(() -> {
                for (int i = 0; i < 200; i++) {
                    sealer.seal();
                }
                return 0;
            }));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        sealing().look();

        var report = check();
        assertThat(report.whole()).as(report.toString()).isTrue();
        assertThat(report.size()).isEqualTo(400);
    }

    private SealingAndSigning sealed(int lines) {
        looks(lines);
        var sealing = sealing();
        sealing.look();
        assertThat(check().whole()).isTrue();
        return sealing;
    }

    /** What the command side and the signer do with the access log, one after the other. */
    private record SealingAndSigning(AccessLogSealing sealing, AccessLogSigning signing) {
        void look() {
            sealing.look();
            signing.look();
        }

        Optional<String> refused() {
            return sealing.refused().or(signing::refused);
        }

        void stop() {
            sealing.stop();
            signing.stop();
        }
    }

    /** A process that starts; the one before has ended. */
    private SealingAndSigning sealing() {
        if (running != null) {
            running.stop();
        }
        running = new SealingAndSigning(
                new AccessLogSealing(new AccessLogSealer(database.as(DatabaseRole.COMMAND))),
                new AccessLogSigning(
                        new AccessLogSigner(folder, "example.org/ledger", database.jdbc(DatabaseRole.SIGNER))));
        return running;
    }

    private AccessLogReport check() {
        return new AccessLogCheck(database.as(DatabaseRole.QUERY)).run();
    }

    private void looks(int count) {
        for (int i = 0; i < count; i++) {
            log.record(new Access(
                    NOON.plusSeconds(i),
                    new StaffId(UUID.randomUUID()),
                    Role.JURIST,
                    AccessPurpose.CASE_WORK,
                    AccessKind.READ_CASE_FILE,
                    i % 2 == 0 ? new CaseId(UUID.randomUUID()) : null,
                    null,
                    i % 3 == 0 ? new DossierId(UUID.randomUUID()) : null,
                    i % 3 == 1 ? new CampaignId(UUID.randomUUID()) : null));
        }
    }

    private long idAt(long position) {
        return owner.sql("select id from access_log.ledger where position = ?")
                .param(position)
                .query(Long.class)
                .single();
    }

    private void asSuperuser(String statement) {
        database.stolen().sql(statement).update();
    }
}
