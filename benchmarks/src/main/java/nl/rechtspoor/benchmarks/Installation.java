package nl.rechtspoor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.CommandSideConfiguration;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.staff.StaffRegister;
import nl.rechtspoor.platform.time.RealTimeConfiguration;
import nl.rechtspoor.query.QuerySideConfiguration;
import nl.rechtspoor.signer.SignerConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Both sides in this process, as all-in-one runs them, on a database of the benchmark server. */
final class Installation implements AutoCloseable {
    static final TeamId TEAM = new TeamId(new UUID(2, 0));
    static final StaffId JURIST = new StaffId(new UUID(3, 0));
    private static final String PASSWORD = "a sentence that nobody uses";

    private final BenchmarkServer.Databases databases;
    private final ConfigurableApplicationContext context;

    private Installation(BenchmarkServer.Databases databases, ConfigurableApplicationContext context) {
        this.databases = databases;
        this.context = context;
    }

    static Installation start(BenchmarkServer.Databases databases) throws IOException {
        var context = new SpringApplicationBuilder(BothSides.class)
                .run(
                        "--spring.config.name=benchmark",
                        "--rechtspoor.database.url=" + databases.url(DatabaseRole.COMMAND),
                        "--rechtspoor.database.passwords.command=" + DatabaseRole.COMMAND.roleName(),
                        "--rechtspoor.database.passwords.query=" + DatabaseRole.QUERY.roleName(),
                        "--rechtspoor.database.passwords.signer=" + DatabaseRole.SIGNER.roleName(),
                        "--rechtspoor.key-database.url=" + databases.url(DatabaseRole.KEYS),
                        "--rechtspoor.key-database.password=" + DatabaseRole.KEYS.roleName(),
                        "--rechtspoor.keys.folder=" + Files.createTempDirectory("benchmark-keys"),
                        "--rechtspoor.signer.folder=" + Files.createTempDirectory("benchmark-signer"));
        var installation = new Installation(databases, context);
        var register = context.getBean(StaffRegister.class);
        register.makeTeam(TEAM, "Team Benchmark");
        installation.open(register, JURIST, "jurist", Role.JURIST);
        installation.open(register, new StaffId(new UUID(3, 1_000_001)), "senior", Role.SENIOR_JURIST);
        installation.open(register, new StaffId(new UUID(3, 1_000_002)), "admin", Role.ADMIN);
        return installation;
    }

    BenchmarkServer.Databases databases() {
        return databases;
    }

    Serializer eventSerializer() {
        return context.getBean("eventSerializer", Serializer.class);
    }

    Browser signedIn(String username) {
        return new Browser(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")))
                .signIn(username, PASSWORD);
    }

    /** Waits until everything is sealed and every view has taken in the last position; the position. */
    long settled(Duration atMost) throws InterruptedException {
        var owner = databases.jdbc(DatabaseRole.OWNER);
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until) {
            long waiting = owner.sql("select count(*) from (select from events.inbox limit 1) i")
                    .query(Long.class)
                    .single();
            long last = owner.sql("select coalesce(max(position), -1) from events.ledger")
                    .query(Long.class)
                    .single();
            long behind = owner.sql("select coalesce(min((convert_from(token, 'UTF8')::jsonb -> 'index')::bigint), -1)"
                            + " from views.token_entry where token is not null")
                    .query(Long.class)
                    .single();
            if (waiting == 0 && behind >= last) {
                return last;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the views did not catch up in " + atMost);
    }

    @Override
    public void close() {
        context.close();
    }

    private void open(StaffRegister register, StaffId id, String username, Role role) {
        register.open(
                id,
                new Account.Rights(
                        username, "Benchmark " + username, Set.of(role), Set.of(TEAM), Account.State.ACTIVE, null),
                PASSWORD,
                false);
    }

    /** What all-in-one imports, without its own PostgreSQL, its demo and its client. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        RealTimeConfiguration.class,
        CommandSideConfiguration.class,
        QuerySideConfiguration.class,
        SignerConfiguration.class
    })
    static class BothSides {}
}
