package nl.rechtspoor.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole command side on a fresh database, as it runs alone. */
public final class CommandSideForTests implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    public CommandSideForTests() {
        try {
            context = new SpringApplicationBuilder(CommandSideApplication.class)
                    .properties(database.properties())
                    .run(
                            "--server.port=0",
                            "--rechtspoor.database.url=" + database.url(DatabaseRole.COMMAND),
                            "--rechtspoor.key-database.url=" + database.url(DatabaseRole.KEYS),
                            "--rechtspoor.key-database.password=" + DatabaseRole.KEYS.roleName(),
                            "--rechtspoor.keys.folder=" + Files.createTempDirectory("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return database.jdbc(DatabaseRole.COMMAND);
    }

    /** How many events there are of this type. */
    public int events(String type) {
        return jdbc().sql("select count(*) from events.domain_event_entry where payload_type = ?")
                .param(type)
                .query(Integer.class)
                .single();
    }

    /** How many events there are. */
    public int events() {
        return jdbc().sql("select count(*) from events.domain_event_entry")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
