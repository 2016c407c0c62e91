package nl.rechtspoor.command.views;

import java.util.UUID;
import nl.rechtspoor.command.KeptTexts;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.Named;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes saved views that are named after somebody who is erased. */
@Component
class ForgettingSavedViews implements KeptTexts {
    private final JdbcClient jdbc;
    private final SealedTexts texts;

    ForgettingSavedViews(@CommandDatabase JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    private record View(UUID id, UUID subject, String content) {}

    @Override
    public void forget(Named somebody) {
        jdbc.sql("select id, subject, content from staff.saved_view").query(View.class).list().stream()
                .filter(view ->
                        texts.open(view.content()).filter(somebody::appearsIn).isPresent())
                .forEach(this::remove);
    }

    private void remove(View view) {
        jdbc.sql("delete from staff.saved_view where id = ?").param(view.id()).update();
        texts.forget(new SubjectId(view.subject()));
    }
}
