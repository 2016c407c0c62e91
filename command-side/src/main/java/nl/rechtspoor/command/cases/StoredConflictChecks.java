package nl.rechtspoor.command.cases;

import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of a conflict check. */
@Component
class StoredConflictChecks implements ConflictChecks {
    private record Stored(String outcome, @Nullable UUID overruledBy) {}

    private final JdbcClient jdbc;

    StoredConflictChecks(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ConflictCheck> settled(UUID checkId) {
        return jdbc.sql("select outcome, overruled_by from work.conflict_check where id = ?")
                .param(checkId)
                .query(Stored.class)
                .optional()
                .flatMap(stored -> settled(checkId, stored));
    }

    private static Optional<ConflictCheck> settled(UUID checkId, Stored stored) {
        if (stored.outcome().equals("CLEAR")) {
            return Optional.of(new ConflictCheck(checkId, ConflictCheckOutcome.CLEAR, null));
        }
        return Optional.ofNullable(stored.overruledBy())
                .map(senior -> new ConflictCheck(checkId, ConflictCheckOutcome.OVERRULED, new StaffId(senior)));
    }
}
