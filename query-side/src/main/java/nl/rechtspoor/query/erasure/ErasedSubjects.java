package nl.rechtspoor.query.erasure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says when and on which ground somebody was erased. That never changes, so it is remembered. */
@Component
public class ErasedSubjects {
    private static final Erased ON_ITS_WAY = new Erased(null, null);
    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final Cache<SubjectId, Erased> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public ErasedSubjects(@QueryDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to say in the place of a value of this subject, whose key is gone. */
    public Erased of(SubjectId subject) {
        @Nullable Erased known = remembered.get(subject, this::find);
        return known == null ? ON_ITS_WAY : known;
    }

    private @Nullable Erased find(SubjectId subject) {
        return jdbc.sql("select erased_at, ground from views.erased_subject where subject = ?")
                .param(subject.value())
                .query((row, _) -> new Erased(
                        LocalDate.ofInstant(row.getTimestamp("erased_at").toInstant(), Act.LEGAL_TIME),
                        ErasureGround.valueOf(row.getString("ground"))))
                .optional()
                .orElse(null);
    }
}
