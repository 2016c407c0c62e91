package nl.rechtspoor.platform.commands;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory of what was already done, kept in the transaction of the events themselves. */
final class ProcessedCommands {
    private final JdbcClient jdbc;

    ProcessedCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(UUID commandId, byte[] fingerprint, Decided decided) {
        jdbc.sql("insert into events.processed_command (command_id, fingerprint, aggregate_id, version)"
                        + " values (?, ?, ?, ?)")
                .params(commandId, fingerprint, decided.aggregateId(), decided.version())
                .update();
    }

    /** What the command has led to before, if it was. Refuses when the id belongs to another command. */
    @Nullable
    Decided find(UUID commandId, byte[] fingerprint) {
        return jdbc.sql("select fingerprint, aggregate_id, version from events.processed_command where command_id = ?")
                .param(commandId)
                .query((row, _) -> {
                    if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
                        throw new Rejected(new CommandIdReused(commandId));
                    }
                    return new Decided(row.getString("aggregate_id"), row.getLong("version"));
                })
                .optional()
                .orElse(null);
    }
}
