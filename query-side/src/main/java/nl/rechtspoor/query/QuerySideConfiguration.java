package nl.rechtspoor.query;

import nl.rechtspoor.platform.database.KeyDatabaseConfiguration;
import nl.rechtspoor.platform.database.QueryDatabaseConfiguration;
import nl.rechtspoor.platform.encryption.EncryptionConfiguration;
import nl.rechtspoor.platform.openapi.OpenApiConfiguration;
import nl.rechtspoor.platform.processing.QueryOperationsConfiguration;
import nl.rechtspoor.platform.processing.QueryProcessingConfiguration;
import nl.rechtspoor.platform.publishing.PublishingConfiguration;
import nl.rechtspoor.platform.rules.RulesConfiguration;
import nl.rechtspoor.platform.sealing.BellsConfiguration;
import nl.rechtspoor.platform.signin.SignInConfiguration;
import nl.rechtspoor.platform.store.SerializationConfiguration;
import nl.rechtspoor.platform.time.EventTimeConfiguration;
import nl.rechtspoor.platform.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything the query side needs, apart from the answer to where its databases are. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @Filter(SpringBootConfiguration.class))
@Import({
    QueryDatabaseConfiguration.class,
    KeyDatabaseConfiguration.class,
    EncryptionConfiguration.class,
    OpenApiConfiguration.class,
    SignInConfiguration.class,
    RulesConfiguration.class,
    SerializationConfiguration.class,
    EventTimeConfiguration.class,
    BellsConfiguration.class,
    QueryProcessingConfiguration.class,
    QueryOperationsConfiguration.class,
    PublishingConfiguration.class,
    WebConfiguration.class
})
public class QuerySideConfiguration {}
