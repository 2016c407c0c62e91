package nl.rechtspoor.command.drafts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.command.KeptTexts;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.Named;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps drafts for their owners: every question names the owner, so nobody else's draft can be the answer. */
@Component
class Drafts implements KeptTexts {
    static final Duration KEPT = Duration.ofDays(30);
    private static final String FIELD = "draft/content";

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    Drafts(@CommandDatabase JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Keeps the draft as it is now, for another thirty days. */
    Instant save(StaffId owner, UUID id, String form, @Nullable UUID caseId, String content) {
        var now = clock.instant();
        var subject = subjectOf(owner, id).orElseGet(() -> new SubjectId(UUID.randomUUID()));
        jdbc.sql("""
                        insert into work.draft (owner, id, form, case_id, subject, content, saved_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (owner, id) do update set form = excluded.form, case_id = excluded.case_id,
                          subject = excluded.subject, content = excluded.content, saved_at = excluded.saved_at,
                          expires_at = excluded.expires_at
                        """)
                .params(
                        owner.value(),
                        id,
                        form,
                        caseId,
                        subject.value(),
                        texts.seal(subject, FIELD, content),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(KEPT)))
                .update();
        return now;
    }

    /** The owner's drafts, the newest first. */
    List<Draft> list(StaffId owner, @Nullable String form, @Nullable UUID caseId) {
        return jdbc.sql("""
                        select id, form, case_id, saved_at from work.draft
                        where owner = ? and expires_at > ? and (?::text is null or form = ?)
                          and (?::uuid is null or case_id = ?)
                        order by saved_at desc, id
                        """)
                .params(owner.value(), Timestamp.from(clock.instant()), form, form, caseId, caseId)
                .query((row, _) -> new Draft(
                        row.getObject("id", UUID.class),
                        row.getString("form"),
                        row.getObject("case_id", UUID.class),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    /** What the owner had filled in. */
    Optional<String> content(StaffId owner, UUID id) {
        return jdbc.sql("select content from work.draft where owner = ? and id = ? and expires_at > ?")
                .params(owner.value(), id, Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .flatMap(texts::open);
    }

    /** Forgets the draft, and makes every copy of it unreadable. */
    void delete(StaffId owner, UUID id) {
        jdbc.sql("delete from work.draft where owner = ? and id = ? returning subject")
                .params(owner.value(), id)
                .query(UUID.class)
                .list()
                .forEach(subject -> texts.forget(new SubjectId(subject)));
    }

    private record Kept(UUID owner, UUID id, String content) {}

    /** Forgets every draft, of whomever, that names this person. */
    @Override
    public void forget(Named somebody) {
        jdbc.sql("select owner, id, content from work.draft").query(Kept.class).list().stream()
                .filter(draft ->
                        texts.open(draft.content()).filter(somebody::appearsIn).isPresent())
                .forEach(draft -> delete(new StaffId(draft.owner()), draft.id()));
    }

    /** Forgets all drafts whose time is over. */
    int deleteExpired() {
        var subjects = jdbc.sql("delete from work.draft where expires_at <= ? returning subject")
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
        subjects.forEach(subject -> texts.forget(new SubjectId(subject)));
        return subjects.size();
    }

    private Optional<SubjectId> subjectOf(StaffId owner, UUID id) {
        return jdbc.sql("select subject from work.draft where owner = ? and id = ?")
                .params(owner.value(), id)
                .query(UUID.class)
                .optional()
                .map(SubjectId::new);
    }
}
