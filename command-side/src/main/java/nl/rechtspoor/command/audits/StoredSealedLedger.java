package nl.rechtspoor.command.audits;

import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.audits.LedgerState;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger, as it is in the database. */
@Component
class StoredSealedLedger implements SealedLedger {
    private final JdbcClient jdbc;
    private final SignedCheckpoints checkpoints;

    StoredSealedLedger(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.checkpoints = new SignedCheckpoints(jdbc);
    }

    @Override
    public Optional<LedgerState> signed() {
        return checkpoints.latest().map(latest -> {
            var checkpoint = Checkpoint.parse(latest.note().text());
            return new LedgerState(
                    checkpoint.origin(), checkpoint.size(), checkpoint.root().base64());
        });
    }

    @Override
    public boolean holds(CaseId caseId, long position) {
        return jdbc.sql("select exists (select from events.es_stream"
                        + " where global_index = ? and aggregate_identifier = ? and type = 'case')")
                .params(position, caseId.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public long lastPositionOf(CaseId caseId) {
        return jdbc.sql("select coalesce(max(global_index), -1) from events.es_stream where aggregate_identifier = ?")
                .param(caseId.toString())
                .query(Long.class)
                .single();
    }
}
