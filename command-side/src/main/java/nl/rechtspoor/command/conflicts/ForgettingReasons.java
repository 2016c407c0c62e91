package nl.rechtspoor.command.conflicts;

import java.util.UUID;
import nl.rechtspoor.command.KeptTexts;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.Named;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away why a conflict was overruled where that names somebody who is erased; who decided and when stays. */
@Component
class ForgettingReasons implements KeptTexts {
    private final JdbcClient jdbc;
    private final SealedTexts texts;

    ForgettingReasons(@CommandDatabase JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    private record Overruled(UUID id, String reason) {}

    @Override
    public void forget(Named somebody) {
        jdbc
                .sql("select id, reason from work.conflict_check where reason is not null")
                .query(Overruled.class)
                .list()
                .stream()
                .filter(check ->
                        texts.open(check.reason()).filter(somebody::appearsIn).isPresent())
                .forEach(this::remove);
    }

    private void remove(Overruled check) {
        jdbc.sql("update work.conflict_check set reason = null where id = ?")
                .param(check.id())
                .update();
        texts.forget(new SubjectId(check.id()));
    }
}
