package nl.rechtspoor.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole command side on a fresh database, as it runs alone. */
public final class CommandSideForTests implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    /** @param settings as {@code name=value}, stronger than the program's own */
    public CommandSideForTests(String... settings) {
        context = new SpringApplicationBuilder(CommandSideApplication.class)
                .properties(database.properties())
                .run(Stream.concat(Stream.of(settings), given())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    private Stream<String> given() {
        try {
            return Stream.of(
                    "server.port=0",
                    "rechtspoor.database.url=" + database.url(DatabaseRole.COMMAND),
                    "rechtspoor.key-database.url=" + database.url(DatabaseRole.KEYS),
                    "rechtspoor.key-database.password=" + DatabaseRole.KEYS.roleName(),
                    "rechtspoor.keys.folder=" + Files.createTempDirectory("keys"));
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

    /** The database of keys. */
    public JdbcClient keys() {
        return database.jdbc(DatabaseRole.KEYS);
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

    /** The types of the events of one aggregate, in their order. */
    public List<String> story(UUID aggregate) {
        return jdbc().sql("select payload_type from events.domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(aggregate.toString())
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
