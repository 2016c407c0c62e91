package nl.rechtspoor.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsTest {
    private static final String KIND = Claims.CASE_FROM_CONTACT;
    private final UUID contact = UUID.randomUUID();
    private TestDatabase database;
    private Claims claims;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        claims = new JdbcClaims(database.jdbc(DatabaseRole.COMMAND));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void of_many_that_ask_at_the_same_time_one_gets_it() throws Exception {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.as(DatabaseRole.COMMAND)));
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asked = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return transactions.execute(_ -> claims.take(KIND, contact, UUID.randomUUID()));
                    }))
                    .toList();
            start.countDown();
            var got = 0;
            for (var answer : asked) {
                got += Boolean.TRUE.equals(answer.get()) ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @Test
    void what_is_rolled_back_was_never_taken() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.as(DatabaseRole.COMMAND)));
        var subject = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            claims.take(KIND, subject, UUID.randomUUID());
            status.setRollbackOnly();
        });
        assertThat(claims.take(KIND, subject, UUID.randomUUID())).isTrue();
    }

    @Test
    void the_holder_may_ask_again_and_can_give_it_back() {
        var subject = UUID.randomUUID();
        var holder = UUID.randomUUID();
        assertThat(claims.take(KIND, subject, holder)).isTrue();
        assertThat(claims.take(KIND, subject, holder)).isTrue();
        claims.release(KIND, subject, UUID.randomUUID());
        assertThat(claims.take(KIND, subject, UUID.randomUUID()))
                .as("only the holder gives back")
                .isFalse();
        claims.release(KIND, subject, holder);
        assertThat(claims.take(KIND, subject, UUID.randomUUID())).isTrue();
    }
}
