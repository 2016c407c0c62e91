package nl.rechtspoor.benchmarks;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.platform.database.DataSources;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.database.DatabaseSetup;
import nl.rechtspoor.platform.encryption.EncryptionConfiguration;
import nl.rechtspoor.platform.encryption.SealingKeyring;
import nl.rechtspoor.platform.json.KernelJson;
import nl.rechtspoor.platform.sealing.Sealer;
import nl.rechtspoor.platform.sealing.SealingBells;
import nl.rechtspoor.platform.store.EventCatalogue;
import nl.rechtspoor.platform.store.EventSerializer;
import nl.rechtspoor.platform.store.EventStorage;
import nl.rechtspoor.platform.store.PostgresDuplicateKeys;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The engines that are compared: ours as it runs, and Axon's two as they come. */
final class Engines {
    private Engines() {}

    /** As it runs: sealing, and personal values encrypted under a key of their own, kept in another database. */
    static Engine ours(BenchmarkServer.Databases databases) {
        var encryption = encryption(databases);
        var sealing = sealing(databases);
        return appending("Rechtspoor", databases, encrypting(encryption), () -> {
            sealing.close();
            encryption.close();
        });
    }

    /** As it runs, but nobody seals: what sealing takes from those who write. */
    static Engine oursUnsealed(BenchmarkServer.Databases databases) {
        var encryption = encryption(databases);
        return appending("Rechtspoor, not sealing", databases, encrypting(encryption), encryption);
    }

    /** As it runs, but with values in clear: what encryption and the making of keys take. */
    static Engine oursInClear(BenchmarkServer.Databases databases) {
        var serializer = EventSerializer.of(
                EventCatalogue.ofTheKernel(), List.of(json -> json.addMixIn(Sensitive.class, InClear.class)));
        return appending("Rechtspoor, values in clear", databases, serializer, sealing(databases));
    }

    private static Engine appending(
            String name, BenchmarkServer.Databases databases, Serializer serializer, AutoCloseable stop) {
        var command = databases.as(DatabaseRole.COMMAND);
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(command));
        return new Engine(
                name,
                EventStorage.appending(command, transactions, serializer, NoOpEventUpcaster.INSTANCE),
                transactions,
                stop);
    }

    private static AutoCloseable sealing(BenchmarkServer.Databases databases) {
        var pool = DataSources.pool(
                databases.url(DatabaseRole.COMMAND), DatabaseRole.COMMAND, DatabaseRole.COMMAND.roleName(), 2);
        var sealer = new Sealer(pool, new SealingBells());
        sealer.start();
        return () -> {
            sealer.close();
            pool.close();
        };
    }

    private static Serializer encrypting(AnnotationConfigApplicationContext encryption) {
        var keyring = encryption.getBean(SealingKeyring.class);
        return EventSerializer.of(
                EventCatalogue.ofTheKernel(), List.of(json -> json.addModule(keyring.jacksonModule())));
    }

    private static AnnotationConfigApplicationContext encryption(BenchmarkServer.Databases databases) {
        var context = new AnnotationConfigApplicationContext();
        var keys =
                DataSources.pool(databases.url(DatabaseRole.KEYS), DatabaseRole.KEYS, DatabaseRole.KEYS.roleName(), 40);
        keys.addDataSourceProperty("currentSchema", "keys");
        DatabaseSetup.migrateKeys(keys);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchmark",
                        Map.of("rechtspoor.keys.folder", temporaryFolder().toString())));
        context.registerBean("keyDatabase", DataSource.class, () -> keys);
        context.register(EncryptionConfiguration.class);
        context.refresh();
        return context;
    }

    private static java.nio.file.Path temporaryFolder() {
        try {
            return Files.createTempDirectory("benchmark-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Axon's JDBC engine on the tables it makes itself, values in clear, nothing sealed. */
    static Engine stockJdbc(BenchmarkServer.Databases databases) {
        var pool = inSchema(databases, "stock_jdbc");
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(transactions)
                .eventSerializer(inClear())
                .snapshotSerializer(inClear())
                .persistenceExceptionResolver(new PostgresDuplicateKeys())
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        return new Engine("Axon JDBC, stock", engine, transactions, pool);
    }

    /** Axon's JPA engine on Hibernate's defaults. */
    static Engine stockJpa(BenchmarkServer.Databases databases) {
        var pool = inSchema(databases, "stock_jpa");
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setPackagesToScan("org.axonframework.eventsourcing.eventstore.jpa");
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
        factory.afterPropertiesSet();
        EntityManagerFactory entities = Objects.requireNonNull(factory.getObject());
        var transactions = new SpringTransactionManager(new JpaTransactionManager(entities));
        var engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(
                        new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(entities)))
                .transactionManager(transactions)
                .eventSerializer(inClear())
                .snapshotSerializer(inClear())
                .persistenceExceptionResolver(new PostgresDuplicateKeys())
                .build();
        return new Engine("Axon JPA, stock", engine, transactions, () -> {
            factory.destroy();
            pool.close();
        });
    }

    private static com.zaxxer.hikari.HikariDataSource inSchema(BenchmarkServer.Databases databases, String schema) {
        databases
                .jdbc(DatabaseRole.OWNER)
                .sql("create schema if not exists " + schema)
                .update();
        var pool = DataSources.pool(
                databases.url(DatabaseRole.OWNER), DatabaseRole.OWNER, DatabaseRole.OWNER.roleName(), 40);
        pool.addDataSourceProperty("currentSchema", schema);
        return pool;
    }

    private static Serializer inClear() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        json -> json.addModule(new KernelJson()).addMixIn(Sensitive.class, InClear.class))
                .build();
    }

    @JsonDeserialize(as = Sensitive.Readable.class)
    private interface InClear {}
}
