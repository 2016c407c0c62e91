package nl.rechtspoor.command.conflicts;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.command.CaseStandings;
import nl.rechtspoor.command.conflicts.ConflictRejection.CheckUnknown;
import nl.rechtspoor.command.conflicts.ConflictRejection.NothingToOverrule;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes conflict checks and keeps what they found, in codes. A case is opened under a check that found nothing or that a
 * senior overruled.
 */
@Component
public class ConflictDesk {
    private final JdbcClient jdbc;
    private final ConflictSearch search;
    private final CaseStandings standings;
    private final SealedTexts texts;
    private final JsonMapper json = JsonMapper.builder().build();

    ConflictDesk(@CommandDatabase JdbcClient jdbc, ConflictSearch search, CaseStandings standings, SealedTexts texts) {
        this.jdbc = jdbc;
        this.search = search;
        this.standings = standings;
        this.texts = texts;
    }

    /** Looks for these people, once per id: the same question again gets the answer that was kept. */
    public ConflictAnswer check(
            List<String> names,
            List<String> phones,
            @Nullable LocalDate birthDate,
            @Nullable UUID excludeCase,
            Act act) {
        var kept = find(act.commandId());
        if (kept.isEmpty()) {
            var hits = search.find(names, phones, birthDate, excludeCase);
            jdbc.sql("""
                            insert into work.conflict_check (id, asked_by, asked_at, outcome, hits)
                            values (?, ?, ?, ?, ?::jsonb) on conflict do nothing
                            """)
                    .params(
                            act.commandId(),
                            act.actor().value(),
                            Timestamp.from(act.now()),
                            hits.isEmpty() ? "CLEAR" : "HITS",
                            json.writeValueAsString(hits))
                    .update();
            kept = find(act.commandId());
        }
        return kept.orElseThrow().shownTo(hit -> isVisible(hit, act));
    }

    /** A senior decides that a case may be opened in spite of what was found. */
    public void overrule(UUID checkId, String reason, StaffId senior, Instant now) {
        rejectIf(find(checkId).isEmpty(), new CheckUnknown(checkId));
        var overruled = jdbc.sql("""
                        update work.conflict_check set overruled_by = ?, overruled_at = ?, reason = ?
                        where id = ? and outcome = 'HITS' and overruled_by is null
                        """)
                .params(
                        senior.value(),
                        Timestamp.from(now),
                        texts.seal(new SubjectId(checkId), "conflict-check/reason", reason),
                        checkId)
                .update();
        rejectIf(overruled == 0, new NothingToOverrule(checkId));
    }

    private Optional<ConflictAnswer> find(UUID checkId) {
        return jdbc.sql("select hits, overruled_by from work.conflict_check where id = ?")
                .param(checkId)
                .query((row, _) -> new ConflictAnswer(
                        checkId,
                        json.readValue(row.getString("hits"), new TypeReference<List<ConflictHit>>() {}),
                        row.getObject("overruled_by") != null))
                .optional();
    }

    private boolean isVisible(ConflictHit hit, Act act) {
        return hit.caseId() != null
                && standings
                        .find(new CaseId(hit.caseId()))
                        .filter(standing -> standing.isVisibleTo(act))
                        .isPresent();
    }
}
