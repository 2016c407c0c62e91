package nl.rechtspoor.command;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks in the sealed stream whose events they are. */
@Component
class SealedEvidenceCases implements EvidenceCases {
    private final JdbcClient jdbc;

    SealedEvidenceCases(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<CaseId> at(Collection<Long> positions) {
        return positions.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select distinct aggregate_identifier from events.es_stream"
                                + " where global_index = any(:positions) and type = 'case'")
                        .param("positions", positions.toArray(Long[]::new))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(id -> new CaseId(UUID.fromString(id)))
                        .collect(Collectors.toSet());
    }
}
