package nl.rechtspoor.platform.commands;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims as rows whose primary key decides: a second taker waits for the first one's transaction and then loses. */
public final class JdbcClaims implements Claims {
    private final JdbcClient jdbc;

    public JdbcClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean take(String kind, UUID subject, UUID holder) {
        jdbc.sql("insert into work.claim (kind, subject, holder) values (?, ?, ?) on conflict do nothing")
                .params(kind, subject, holder)
                .update();
        return jdbc.sql("select holder from work.claim where kind = ? and subject = ?")
                .params(kind, subject)
                .query(UUID.class)
                .optional()
                .filter(holder::equals)
                .isPresent();
    }

    @Override
    public void release(String kind, UUID subject, UUID holder) {
        jdbc.sql("delete from work.claim where kind = ? and subject = ? and holder = ?")
                .params(kind, subject, holder)
                .update();
    }
}
