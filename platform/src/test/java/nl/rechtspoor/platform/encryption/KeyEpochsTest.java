package nl.rechtspoor.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.KeyEpochs.Progress;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyEpochsTest {
    private static final StaffId OFFICER = new StaffId(UUID.randomUUID());
    private static final EpochLength AT_ONCE = new EpochLength(Duration.ofDays(30), Duration.ZERO);

    private final TestDatabase postgres = TestDatabase.fresh();
    private final DataSource database = postgres.as(DatabaseRole.KEYS);
    private final JdbcClient jdbc = postgres.jdbc(DatabaseRole.KEYS);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void an_epoch_carries_the_living_over_and_destroys_its_key() {
        var sealed = sealedFor(1_300);
        var index = new IndexKeys(database, new KeyWrapping(kek())).named("blind");

        assertThat(epochs().begin(OFFICER)).isTrue();
        assertThat(untilEnd(epochs())).isEqualTo(3);

        assertThat(folder.toFile().list()).containsExactly("epoch-2.key");
        sealed.forEach(
                (name, value) -> assertThat(process().open(value, String.class)).contains(name));
        assertThat(new IndexKeys(database, new KeyWrapping(kek())).named("blind"))
                .isEqualTo(index);
        assertThat(jdbc.sql("select distinct epoch from keys.subject_key")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(reader().read().ended()).singleElement().satisfies(ended -> {
            assertThat(ended.epoch()).isEqualTo(1);
            assertThat(ended.followedBy()).isEqualTo(OFFICER.value());
        });
    }

    @Test
    void a_copy_of_the_keys_from_before_an_erasure_opens_nothing_once_the_epoch_is_over() {
        var person = new SubjectId(UUID.randomUUID());
        var survivor = new SubjectId(UUID.randomUUID());
        var sealed = process().seal(Sensitive.of(person, "told/name", "Kanarie"));
        var stays = process().seal(Sensitive.of(survivor, "told/name", "Vos"));
        var backup = rows();
        process().destroy(person);
        assertThat(reader().erasuresWaiting()).isEqualTo(1);

        restore(backup);
        assertThat(process().open(sealed, String.class))
                .as("while the epoch lasts, the old copy still opens what was erased")
                .contains("Kanarie");
        process().destroy(person);
        epochs().begin(OFFICER);
        untilEnd(epochs());

        assertThat(reader().erasuresWaiting()).isZero();
        assertThat(process().open(stays, String.class)).contains("Vos");
        restore(backup);
        assertThatThrownBy(() -> process().open(sealed, String.class)).isInstanceOf(EpochOver.class);
        assertThatThrownBy(() -> process().open(stays, String.class)).isInstanceOf(EpochOver.class);
    }

    @Test
    void whoever_is_erased_while_an_epoch_ends_waits_for_the_next_one() {
        var sealed = sealedFor(3);
        epochs().begin(OFFICER);
        assertThat(epochs().carryOn()).isEqualTo(Progress.CARRIED_OVER);
        process().destroy(sealed.values().iterator().next().subject());

        untilEnd(epochs());

        assertThat(reader().erasuresWaiting()).isEqualTo(1);
        epochs().begin(OFFICER);
        untilEnd(epochs());
        assertThat(reader().erasuresWaiting()).isZero();
    }

    @Test
    void a_node_that_knows_only_the_old_epoch_stores_no_key_under_it() {
        var slow = process();
        slow.seal(Sensitive.of(new SubjectId(UUID.randomUUID()), "told/name", "Das"));
        epochs().begin(OFFICER);
        untilEnd(epochs());

        var sealed = slow.seal(Sensitive.of(new SubjectId(UUID.randomUUID()), "told/name", "Vos"));

        assertThat(process().open(sealed, String.class)).contains("Vos");
        assertThat(jdbc.sql("select count(*) from keys.subject_key where epoch = 1")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_batch_that_was_cut_off_leaves_every_key_readable() {
        var sealed = sealedFor(1_100);
        epochs().begin(OFFICER);
        assertThat(epochs().carryOn()).isEqualTo(Progress.CARRIED_OVER);

        sealed.forEach(
                (name, value) -> assertThat(process().open(value, String.class)).contains(name));
        untilEnd(epochs());
        sealed.forEach(
                (name, value) -> assertThat(process().open(value, String.class)).contains(name));
    }

    @Test
    void an_end_that_was_cut_off_after_the_file_was_gone_is_finished() {
        sealedFor(1);
        epochs().begin(OFFICER);
        assertThat(epochs().carryOn()).isEqualTo(Progress.CARRIED_OVER);
        KekFiles.in(folder).destroy(1);

        assertThat(epochs().carryOn()).isEqualTo(Progress.ENDED);
        assertThat(epochs().carryOn()).isEqualTo(Progress.NOTHING_TO_DO);
    }

    @Test
    void nodes_that_carry_over_while_others_write_lose_no_key() throws Exception {
        var sealed = sealedFor(2_000);
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var writers = new ArrayList<java.util.concurrent.Future<Map<String, Sensitive.Sealed<String>>>>();
            for (int writer = 0; writer < 2; writer++) {
                var name = "writer" + writer;
                writers.add(threads.submit(() -> write(name, stop)));
            }
            Callable<Integer> carrier = () -> untilEnd(epochs());
            for (int turn = 0; turn < 3; turn++) {
                epochs().begin(OFFICER);
                for (var done : threads.invokeAll(List.of(carrier, carrier))) {
                    done.get();
                }
            }
            stop.set(true);
            for (var writer : writers) {
                sealed.putAll(writer.get());
            }
        }

        assertThat(folder.toFile().list()).containsExactly("epoch-4.key");
        var reader = process();
        sealed.forEach(
                (name, value) -> assertThat(reader.open(value, String.class)).contains(name));
    }

    @Test
    void two_orders_at_once_begin_one_epoch() throws Exception {
        sealedFor(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var began = 0;
            Callable<Boolean> order = () -> epochs().begin(OFFICER);
            for (var each : threads.invokeAll(List.of(order, order, order, order))) {
                began += each.get() ? 1 : 0;
            }

            assertThat(began).isEqualTo(1);
        }
        assertThat(reader().epoch()).isEqualTo(2);
    }

    @Test
    void an_epoch_begins_by_itself_when_it_has_lasted_long_enough() {
        sealedFor(1);
        var begun = reader().read().begunAt();
        assertThat(epochs(begun.plus(Duration.ofDays(29)), AT_ONCE).beginIfDue())
                .isFalse();

        assertThat(epochs(begun.plus(Duration.ofDays(30)), AT_ONCE).beginIfDue())
                .isTrue();

        assertThat(reader().epoch()).isEqualTo(2);
    }

    @Test
    void the_old_key_stays_until_there_was_time_to_copy_the_new_one() {
        sealedFor(1);
        var length = new EpochLength(Duration.ofDays(30), Duration.ofHours(24));
        var now = Instant.now();
        epochs(now, length).begin(OFFICER);

        assertThat(epochs(now, length).carryOn()).isEqualTo(Progress.CARRIED_OVER);
        assertThat(epochs(now.plus(Duration.ofHours(23)), length).carryOn()).isEqualTo(Progress.WAITS);
        assertThat(Files.exists(folder.resolve("epoch-1.key"))).isTrue();

        assertThat(epochs(now.plus(Duration.ofHours(24)), length).carryOn()).isEqualTo(Progress.ENDED);
        assertThat(Files.exists(folder.resolve("epoch-1.key"))).isFalse();
    }

    @Test
    void a_destroyed_key_that_is_copied_back_is_destroyed_again() throws Exception {
        sealedFor(1);
        var copy = Files.readAllBytes(folder.resolve("epoch-1.key"));
        epochs().begin(OFFICER);
        untilEnd(epochs());
        Files.write(folder.resolve("epoch-1.key"), copy);

        assertThat(epochs().destroyReturned()).isEqualTo(1);

        assertThat(folder.toFile().list()).containsExactly("epoch-2.key");
    }

    @Test
    void what_was_erased_stays_erased_over_the_epochs() {
        var sealed = sealedFor(2);
        var erased = sealed.values().iterator().next();
        process().destroy(erased.subject());
        epochs().begin(OFFICER);
        untilEnd(epochs());

        assertThat(process().open(erased, String.class)).isEmpty();
        assertThatThrownBy(() -> process().seal(Sensitive.of(erased.subject(), "told/name", "Vos")))
                .isInstanceOf(Rejected.class);
    }

    private Map<String, Sensitive.Sealed<String>> write(String name, AtomicBoolean stop) {
        var written = new HashMap<String, Sensitive.Sealed<String>>();
        var keyring = process();
        while (!stop.get()) {
            var text = name + "-" + written.size();
            written.put(text, keyring.seal(Sensitive.of(new SubjectId(UUID.randomUUID()), "told/name", text)));
        }
        return written;
    }

    private Map<String, Sensitive.Sealed<String>> sealedFor(int persons) {
        var keyring = process();
        var sealed = new HashMap<String, Sensitive.Sealed<String>>();
        for (int i = 0; i < persons; i++) {
            var name = "Persoon " + i;
            sealed.put(name, keyring.seal(Sensitive.of(new SubjectId(UUID.randomUUID()), "told/name", name)));
        }
        return sealed;
    }

    private static int untilEnd(KeyEpochs epochs) {
        var carried = 0;
        for (int tries = 0; tries < 10_000; tries++) {
            switch (epochs.carryOn()) {
                case CARRIED_OVER -> carried++;
                case WAITS -> Thread.onSpinWait();
                case NOTHING_TO_DO, ENDED -> {
                    return carried;
                }
            }
        }
        throw new AssertionError("the epoch does not end");
    }

    private record Row(UUID kid, byte[] wrapped, int epoch) {}

    private List<Row> rows() {
        return jdbc.sql("select kid, wrapped, epoch from keys.subject_key")
                .query(Row.class)
                .list();
    }

    private void restore(List<Row> rows) {
        jdbc.sql("delete from keys.subject_key").update();
        rows.forEach(
                row -> jdbc.sql("insert into keys.subject_key (kid, wrapped, epoch, state) values (?, ?, ?, 'ACTIVE')")
                        .params(row.kid(), row.wrapped(), row.epoch())
                        .update());
    }

    private EpochReader reader() {
        return new EpochReader(database, AT_ONCE);
    }

    private KeyEpochs epochs() {
        return epochs(Instant.now(), AT_ONCE);
    }

    private KeyEpochs epochs(Instant now, EpochLength length) {
        return new KeyEpochs(database, KekFiles.in(folder), kek(), Clock.fixed(now, ZoneOffset.UTC), length);
    }

    private KeyEncryptionKeys kek() {
        return new EncryptionConfiguration().keyEncryptionKeys(KekFiles.in(folder), database);
    }

    private SealingKeyring process() {
        return new EncryptionConfiguration().keyring(kek(), database);
    }
}
