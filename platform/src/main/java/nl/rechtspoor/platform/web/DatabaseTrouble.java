package nl.rechtspoor.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the database did not do what it was asked, where that has nothing to do with what it was asked. */
enum DatabaseTrouble {
    /** Its disk is full. */
    FULL,
    /** It cannot be reached, stops or starts at the moment, or is too busy. */
    AWAY;

    private static final String DISK_FULL = "53100";

    /** What is at the bottom of this exception, however often it was wrapped. */
    static Optional<DatabaseTrouble> in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                Optional<DatabaseTrouble> trouble = of(database);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
        }
        return Optional.empty();
    }

    /** By SQL state: 08 connection, 53 resources, 55P03 lock, 57P stop or start, 25P idle too long, 40 lost a race. */
    private static Optional<DatabaseTrouble> of(SQLException failure) {
        String state = failure.getSQLState();
        if (DISK_FULL.equals(state)) {
            return Optional.of(FULL);
        }
        // what has no state was not said by the server but by the pool, of a connection that is no more
        boolean away = failure instanceof SQLTransientException
                || state == null
                || state.matches("08...|53...|55P03|57P0.|25P0.|40...");
        return away ? Optional.of(AWAY) : Optional.empty();
    }
}
