package nl.rechtspoor.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.encryption.StatisticsKeys;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.staff.StaffRegister;
import nl.rechtspoor.platform.store.EventStorage;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.TestDatabase;
import nl.rechtspoor.query.QuerySideApplication;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole query side on a fresh database, following a stream that a test tells. */
public final class RunningQuerySide implements AutoCloseable {
    private static final String PASSWORD = "een zin van niemand";

    private static final StatisticsKeys NOISE = new StatisticsKeys(
            new KeyedFingerprint("records of the tests".getBytes(UTF_8)),
            new KeyedFingerprint("cells of the tests".getBytes(UTF_8)));

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;
    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);
    private long position;

    private RunningQuerySide(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    public static RunningQuerySide start() {
        var database = TestDatabase.fresh();
        var properties = new ArrayList<>(List.of(database.properties()));
        properties.add("rechtspoor.key-database.url=" + database.url(DatabaseRole.KEYS));
        properties.add("rechtspoor.key-database.password=" + DatabaseRole.KEYS.roleName());
        properties.add("rechtspoor.keys.folder=" + keys());
        properties.add("server.port=0");
        // what a test has made, and when, is for the test alone to say, however long it takes and whatever the hour
        properties.add("rechtspoor.statistics.pause=PT12H");
        properties.add("rechtspoor.views.comparison=0 15 3 29 2 *");
        return new RunningQuerySide(
                database,
                new SpringApplicationBuilder(QuerySideApplication.class)
                        .initializers(RunningQuerySide::drawTheSameNoise)
                        .run(properties.stream().map(each -> "--" + each).toArray(String[]::new)));
    }

    /**
     * An installation draws its keys by chance, and with them the noise on its figures: with one key in ten a single child is
     * told as five or more. What a test says of figures must come out alike in every run.
     */
    private static void drawTheSameNoise(ConfigurableApplicationContext program) {
        ((GenericApplicationContext) program)
                .registerBean(
                        "statisticsKeysOfTests", StatisticsKeys.class, () -> NOISE, bean -> bean.setPrimary(true));
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who acts in this role alone; the same one every time. */
    public Browser signedIn(Role role) {
        return browsers.computeIfAbsent(role, this::open);
    }

    /** These events are stored and sealed, one after the other; the views follow by themselves. */
    public void tell(CaseEvent... events) {
        tellAt(Instant.parse("2026-06-01T07:00:00Z"), events);
    }

    /** The same, at a moment of one's choice, at which it happened and was recorded. */
    public void tellAt(Instant moment, CaseEvent... events) {
        for (var event : events) {
            append(moment, "case", event.caseId().toString(), event);
        }
    }

    /** The same of an issue. */
    public void tellAt(Instant moment, DossierEvent... events) {
        for (var event : events) {
            append(moment, "dossier", event.dossierId().toString(), event);
        }
    }

    /** The position of the next event that is told. */
    public long nextPosition() {
        return position;
    }

    private void append(Instant moment, String type, String id, DomainEvent event) {
        var serializer = context.getBean("eventSerializer", Serializer.class);
        var store = EventStorage.appending(
                database.as(DatabaseRole.COMMAND),
                database.transactions(DatabaseRole.COMMAND),
                serializer,
                NoOpEventUpcaster.INSTANCE);
        long sequence = store.lastSequenceNumberFor(id).map(last -> last + 1).orElse(0L);
        store.appendEvents(new GenericDomainEventMessage<>(
                type,
                id,
                sequence,
                new GenericMessage<>(
                        UUID.randomUUID().toString(),
                        event,
                        Map.of(
                                "actor",
                                new UUID(0, 7).toString(),
                                "role",
                                "JURIST",
                                "purpose",
                                "CASE_WORK",
                                "happenedAt",
                                moment.toString())),
                () -> moment));
        seal();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private void seal() {
        database.jdbc(DatabaseRole.COMMAND).sql("""
                        insert into events.ledger (position, global_index, leaf)
                        select ?, max(global_index), sha256('x') from events.domain_event_entry
                        """).param(position++).update();
    }

    private Browser open(Role role) {
        var username = role.name().toLowerCase(Locale.ROOT);
        var rights = new Account.Rights(
                username, "Voorbeeld " + username, Set.of(role), Set.of(), Account.State.ACTIVE, null);
        context.getBean(StaffRegister.class).open(new StaffId(UUID.randomUUID()), rights, PASSWORD, false);
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var browser = new Browser(URI.create("http://localhost:" + port));
        var answer = browser.signIn(username, PASSWORD);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(username + " could not sign in: " + answer.status());
        }
        return browser;
    }

    private static String keys() {
        try {
            return Files.createTempDirectory("keys").resolve("keys").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
