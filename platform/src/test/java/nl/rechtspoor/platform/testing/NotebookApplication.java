package nl.rechtspoor.platform.testing;

import nl.rechtspoor.platform.commands.CommandsConfiguration;
import nl.rechtspoor.platform.commands.Fingerprint;
import nl.rechtspoor.platform.database.CommandDatabaseConfiguration;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.sealing.SealingConfiguration;
import nl.rechtspoor.platform.store.EventCatalogue;
import nl.rechtspoor.platform.store.EventStoreConfiguration;
import nl.rechtspoor.platform.time.EventTimeConfiguration;
import nl.rechtspoor.platform.time.RealTimeConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A command side whose only aggregate is the notebook of the tests. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    RealTimeConfiguration.class,
    EventTimeConfiguration.class,
    CommandDatabaseConfiguration.class,
    EventStoreConfiguration.class,
    SealingConfiguration.class,
    CommandsConfiguration.class,
    Notebook.class
})
public class NotebookApplication {
    /** One node over this database, with more configuration if need be. */
    public static ConfigurableApplicationContext start(TestDatabase database, Class<?>... more) {
        return new SpringApplicationBuilder(NotebookApplication.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties(database.properties())
                .properties("spring.config.location=classpath:platform.yaml")
                .properties("spring.main.allow-bean-definition-overriding=true")
                .run();
    }

    @Bean
    EventCatalogue eventCatalogue() {
        return EventCatalogue.of(NotebookEvent.class);
    }

    @Bean
    Fingerprint fingerprint() {
        return new KeyedFingerprint(new byte[32]);
    }
}
