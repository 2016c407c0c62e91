package nl.rechtspoor.command.detection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.statistics.facts.CaseFact;
import nl.rechtspoor.statistics.facts.FactStory;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was known of every case at every position. A version that is there stays as it is; only its end is written later.
 * Handling an event twice changes nothing.
 */
@Component
@ProcessingGroup(KnownCasesProjection.GROUP)
class KnownCasesProjection {
    static final String GROUP = "detection-facts";

    private final JdbcClient jdbc;
    private final FactDocuments documents;

    KnownCasesProjection(@CommandDatabase JdbcClient jdbc, FactDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    private record Version(long position, long sequence, CaseFact fact) {}

    @EventHandler
    void on(
            CaseEvent event,
            @MessageIdentifier String eventId,
            @SequenceNumber long sequence,
            @org.axonframework.eventhandling.Timestamp Instant recordedAt,
            @MetaDataValue("happenedAt") String happenedAt,
            TrackingToken token) {
        UUID id = event.caseId().value();
        Optional<Version> before = newest(id);
        if (before.isPresent() && before.get().sequence() >= sequence) {
            return;
        }
        CaseFact known = before.map(Version::fact).orElse(null);
        CaseFact after =
                FactStory.tell(known, new FactStory.Told(event, UUID.fromString(eventId), Instant.parse(happenedAt)));
        if (!after.equals(known)) {
            long position = token.position().orElseThrow();
            before.ifPresent(version -> end(id, version, position));
            add(id, new Version(position, sequence, after), recordedAt);
        }
    }

    private Optional<Version> newest(UUID id) {
        return jdbc.sql("select from_position, sequence, fact from work.detection_fact"
                        + " where case_id = ? and to_position is null")
                .param(id)
                .query((row, _) -> new Version(
                        row.getLong("from_position"),
                        row.getLong("sequence"),
                        documents.read(row.getString("fact"), CaseFact.class)))
                .optional();
    }

    private void end(UUID id, Version version, long position) {
        jdbc.sql("update work.detection_fact set to_position = ? where case_id = ? and from_position = ?")
                .params(position, id, version.position())
                .update();
    }

    private void add(UUID id, Version version, Instant recordedAt) {
        jdbc.sql("insert into work.detection_fact (case_id, from_position, sequence, recorded_at, fact)"
                        + " values (?, ?, ?, ?, ?::jsonb)")
                .params(
                        id,
                        version.position(),
                        version.sequence(),
                        Timestamp.from(recordedAt),
                        documents.write(version.fact()))
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate work.detection_fact").update();
    }
}
