package nl.rechtspoor.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.DataSources;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeyDatabaseTest {
    private static final TestDatabase POSTGRES = TestDatabase.fresh();
    private static final DataSource database = POSTGRES.as(DatabaseRole.KEYS);
    private static final JdbcClient jdbc = POSTGRES.jdbc(DatabaseRole.KEYS);

    @TempDir
    private Path folder;

    private final SubjectId person = new SubjectId(UUID.randomUUID());

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    @Test
    void another_process_with_the_same_key_file_opens_what_this_one_sealed() {
        var sealed = process().seal(Sensitive.of(person, "told/name", "Vos"));

        assertThat(process().open(sealed, String.class)).contains("Vos");
    }

    @Test
    void the_key_outlives_the_transaction_of_the_event_that_needed_it() {
        var events = new TransactionTemplate(new DataSourceTransactionManager(database));
        var keyring = process();

        Sensitive.Sealed<String> sealed = events.execute(transaction -> {
            transaction.setRollbackOnly();
            return keyring.seal(Sensitive.of(person, "told/name", "Vos"));
        });

        assertThat(process().open(sealed, String.class)).contains("Vos");
    }

    @Test
    void a_new_key_waits_for_the_disk_with_the_transaction_that_needs_it_and_alone_where_there_is_none() {
        var events = new TransactionTemplate(new DataSourceTransactionManager(POSTGRES.as(DatabaseRole.COMMAND)));
        try (var durable = durableKeys()) {
            var keyring = process(durable);
            Runnable somebodyNew =
                    () -> keyring.seal(Sensitive.of(new SubjectId(UUID.randomUUID()), "told/name", "Das"));

            assertThat(atLeastOnce(() -> flushedAfter(somebodyNew))).isTrue();
            events.executeWithoutResult(_ ->
                    assertThat(atLeastOnce(() -> !flushedAfter(somebodyNew))).isTrue());
        }
    }

    /** The server of the tests waits for no disk; an installation does. */
    private static HikariDataSource durableKeys() {
        var pool =
                DataSources.pool(POSTGRES.url(DatabaseRole.KEYS), DatabaseRole.KEYS, DatabaseRole.KEYS.roleName(), 2);
        pool.addDataSourceProperty("options", "-c synchronous_commit=on");
        return pool;
    }

    @Test
    void a_key_of_a_transaction_that_failed_is_not_remembered() {
        var events = new TransactionTemplate(new DataSourceTransactionManager(POSTGRES.as(DatabaseRole.COMMAND)));
        var keyring = process();
        events.executeWithoutResult(transaction -> {
            keyring.seal(Sensitive.of(person, "told/name", "Vos"));
            transaction.setRollbackOnly();
        });
        // what a crash of the database may take back
        jdbc.sql("delete from keys.subject_key where kid = ?")
                .param(person.value())
                .update();

        var sealed = keyring.seal(Sensitive.of(person, "told/name", "Vos"));

        assertThat(process().open(sealed, String.class)).contains("Vos");
    }

    @Test
    void a_key_is_remembered_once_its_transaction_is_in() {
        var events = new TransactionTemplate(new DataSourceTransactionManager(POSTGRES.as(DatabaseRole.COMMAND)));
        var keyring = process();
        var sealed = events.execute(_ -> keyring.seal(Sensitive.of(person, "told/name", "Vos")));

        jdbc.sql("delete from keys.subject_key where kid = ?")
                .param(person.value())
                .update();

        assertThat(keyring.open(sealed, String.class)).contains("Vos");
    }

    /** Whether all that was written to the log up to the end of an act was on disk then. */
    private static boolean flushedAfter(Runnable act) {
        act.run();
        return jdbc.sql("select pg_current_wal_insert_lsn() <= pg_current_wal_flush_lsn()")
                .query(Boolean.class)
                .single();
    }

    /** The server writes and flushes of its own accord too, but not ten times just then. */
    private static boolean atLeastOnce(BooleanSupplier happens) {
        return IntStream.range(0, 10).anyMatch(_ -> happens.getAsBoolean());
    }

    @Test
    void writers_that_meet_a_new_person_at_once_all_use_one_key() throws Exception {
        var together = new CyclicBarrier(8);
        Callable<Sensitive.Sealed<String>> writer = () -> {
            var keyring = process();
            together.await();
            return keyring.seal(Sensitive.of(person, "told/name", "Vos"));
        };

        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(_ -> writer).toList());

            for (var sealed : all) {
                assertThat(process().open(sealed.get(), String.class)).contains("Vos");
            }
        }
    }

    @Test
    void many_new_persons_at_once_each_get_a_key_of_their_own_and_an_erased_one_is_refused() throws Exception {
        var keyring = process();
        keyring.seal(Sensitive.of(person, "told/name", "Das"));
        keyring.destroy(person);
        var persons = Stream.concat(
                        Stream.of(person),
                        Stream.generate(() -> new SubjectId(UUID.randomUUID())).limit(39))
                .toList();
        var together = new CyclicBarrier(persons.size());

        try (var threads = Executors.newFixedThreadPool(persons.size())) {
            var all = threads.invokeAll(persons.stream()
                    .map(each -> (Callable<Sensitive.Sealed<String>>) () -> {
                        together.await();
                        return keyring.seal(Sensitive.of(each, "told/name", "Vos"));
                    })
                    .toList());

            assertThatThrownBy(() -> all.getFirst().get()).hasCauseInstanceOf(Rejected.class);
            for (var sealed : all.subList(1, all.size())) {
                assertThat(process().open(sealed.get(), String.class)).contains("Vos");
            }
        }
        assertThat(jdbc.sql("select count(distinct wrapped) from keys.subject_key where kid = any(?)")
                        .param(persons.stream().map(SubjectId::value).toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(39);
    }

    @Test
    void erasing_leaves_no_key_and_refuses_a_new_one() {
        var keyring = process();
        var sealed = keyring.seal(Sensitive.of(person, "told/name", "Vos"));

        keyring.destroy(person);

        assertThat(keyring.open(sealed, String.class)).isEmpty();
        assertThat(process().open(sealed, String.class)).isEmpty();
        assertThat(jdbc.sql("select wrapped from keys.subject_key where kid = ?")
                        .param(person.value())
                        .query((row, _) -> row.getBytes(1) == null)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> process().seal(Sensitive.of(person, "told/name", "Vos")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void another_node_reads_for_a_minute_at_most_what_was_erased() {
        var sealed = process().seal(Sensitive.of(person, "told/name", "Vos"));
        var passed = new AtomicLong();
        var files = KekFiles.in(folder);
        var node = new SealingKeyring(
                new JdbcSubjectKeys(database, new KeyWrapping(new EpochKeys(database, files)), passed::get),
                EncryptionConfiguration.valueMapper());
        assertThat(node.open(sealed, String.class)).contains("Vos");

        process().destroy(person);
        passed.set(TimeUnit.SECONDS.toNanos(60));

        assertThat(node.open(sealed, String.class)).isEmpty();
    }

    @Test
    void a_person_on_hold_is_not_erased() {
        var keyring = process();
        var sealed = keyring.seal(Sensitive.of(person, "told/name", "Vos"));
        jdbc.sql("update keys.subject_key set hold_until = now() + interval '1 day' where kid = ?")
                .param(person.value())
                .update();

        assertThatThrownBy(() -> keyring.destroy(person))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new SubjectOnHold(person)));
        assertThat(process().open(sealed, String.class)).contains("Vos");
    }

    @Test
    void a_lost_key_row_is_a_fault_and_does_not_read_as_erased() {
        var sealed = process().seal(Sensitive.of(person, "told/name", "Vos"));
        jdbc.sql("delete from keys.subject_key where kid = ?")
                .param(person.value())
                .update();

        assertThatThrownBy(() -> process().open(sealed, String.class)).isInstanceOf(TamperedValue.class);
    }

    @Test
    void a_key_row_that_was_swapped_with_another_persons_is_noticed() {
        var keyring = process();
        var sealed = keyring.seal(Sensitive.of(person, "told/name", "Vos"));
        var other = new SubjectId(UUID.randomUUID());
        keyring.seal(Sensitive.of(other, "told/name", "Das"));
        jdbc.sql(
                        "update keys.subject_key set wrapped = (select wrapped from keys.subject_key where kid = ?) where kid = ?")
                .params(other.value(), person.value())
                .update();

        assertThatThrownBy(() -> process().open(sealed, String.class)).isInstanceOf(TamperedValue.class);
    }

    @Test
    void a_key_file_that_others_may_read_is_refused() throws Exception {
        KekFiles.in(folder).create(1);
        Files.setPosixFilePermissions(folder.resolve("epoch-1.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new EncryptionConfiguration().keyEncryptionKeys(KekFiles.in(folder), database))
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_first_key_never_replaces_one_that_is_there() {
        KekFiles.in(folder).create(1);
        var first = KekFiles.in(folder).ofEpoch(1);

        KekFiles.in(folder).create(1);

        assertThat(KekFiles.in(folder).ofEpoch(1)).isEqualTo(first);
        assertThat(folder.toFile().list()).containsExactly("epoch-1.key");
    }

    private SealingKeyring process() {
        return process(database);
    }

    private SealingKeyring process(DataSource database) {
        var files = KekFiles.in(folder);
        files.create(1);
        return new EncryptionConfiguration().keyring(new EpochKeys(database, files), database);
    }
}
