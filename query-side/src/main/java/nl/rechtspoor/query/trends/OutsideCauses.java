package nl.rechtspoor.query.trends;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.ExternalCause;
import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseNoted;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was noted beside trends. */
@Component
class OutsideCauses {
    private static final int LONGEST_LIST = 500;

    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final Keyring keyring;
    private final StaffNames names;

    OutsideCauses(@QueryDatabase JdbcClient jdbc, StoredDocuments documents, Keyring keyring, StaffNames names) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.keyring = keyring;
        this.names = names;
    }

    /**
     * Something outside that moved the numbers of some months.
     *
     * @param author what its author is called, if the register knows them
     * @param text missing once its key is gone
     * @param mine whether the reader wrote it, and so may take it back
     */
    record OutsideCauseLine(
            UUID causeId,
            YearMonth from,
            YearMonth until,
            ExternalCause cause,
            @Nullable String text,
            @Nullable String author,
            Instant notedAt,
            boolean mine) {}

    private record Noted(OutsideCauseNoted event, Instant at) {}

    /** The latest months first. */
    List<OutsideCauseLine> readBy(StaffId reader) {
        var noted = jdbc.sql("select noted, noted_at from views.outside_cause order by noted_at desc, cause_id limit ?")
                .param(LONGEST_LIST)
                .query((row, _) -> new Noted(
                        documents.read(row.getString("noted"), OutsideCauseNoted.class),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
        var authors = names.of(noted.stream().map(each -> each.event().author()).toList());
        return noted.stream()
                .sorted((one, other) ->
                        other.event().from().compareTo(one.event().from()))
                .map(each -> {
                    var event = each.event();
                    return new OutsideCauseLine(
                            event.outsideCauseId().value(),
                            event.from(),
                            event.until(),
                            event.cause(),
                            keyring.open(event.text(), String.class).orElse(null),
                            authors.get(event.author()),
                            each.at(),
                            event.author().equals(reader));
                })
                .toList();
    }
}
