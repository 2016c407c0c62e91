package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.command.CommandSideApplication;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole command side, as it runs alone, over a fresh database. */
final class CommandSideUnderTest implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    CommandSideUnderTest(Path folder) {
        var properties = new ArrayList<>(List.of(database.properties()));
        properties.add("rechtspoor.key-database.url=" + database.url(DatabaseRole.KEYS));
        properties.add("rechtspoor.key-database.password=" + DatabaseRole.KEYS.roleName());
        properties.add("rechtspoor.keys.folder=" + folder.resolve("keys"));
        properties.add("rechtspoor.timers.pause=PT1H");
        properties.add("server.port=0");
        // as arguments, which are stronger than the application's own settings
        context = new SpringApplicationBuilder(CommandSideApplication.class)
                .run(properties.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return database.jdbc(DatabaseRole.COMMAND);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
