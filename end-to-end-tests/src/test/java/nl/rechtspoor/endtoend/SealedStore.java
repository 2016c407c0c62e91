package nl.rechtspoor.endtoend;

import java.sql.Connection;
import nl.rechtspoor.platform.testing.StoreChecker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store that nobody writes to any more, looked at once all is sealed. */
final class SealedStore {
    private static final int LOOKS = 1_200;

    private SealedStore() {}

    static StoreChecker checker(Connection database) throws InterruptedException {
        var checker = new StoreChecker(JdbcClient.create(new SingleConnectionDataSource(database, true)));
        for (int look = 0; look < LOOKS && !checker.isSealed(); look++) {
            Thread.sleep(100);
        }
        return checker;
    }
}
