package nl.rechtspoor.command;

import nl.rechtspoor.platform.access.AccessLogSealingConfiguration;
import nl.rechtspoor.platform.commands.CommandsConfiguration;
import nl.rechtspoor.platform.database.CommandDatabaseConfiguration;
import nl.rechtspoor.platform.database.KeyDatabaseConfiguration;
import nl.rechtspoor.platform.encryption.EncryptionConfiguration;
import nl.rechtspoor.platform.encryption.EpochConfiguration;
import nl.rechtspoor.platform.openapi.OpenApiConfiguration;
import nl.rechtspoor.platform.processing.CommandOperationsConfiguration;
import nl.rechtspoor.platform.processing.CommandProcessingConfiguration;
import nl.rechtspoor.platform.receipts.ReceiptsConfiguration;
import nl.rechtspoor.platform.rules.RulesConfiguration;
import nl.rechtspoor.platform.sealing.SealingConfiguration;
import nl.rechtspoor.platform.signin.SignInConfiguration;
import nl.rechtspoor.platform.signing.SignedStateConfiguration;
import nl.rechtspoor.platform.staff.FirstAdministrator;
import nl.rechtspoor.platform.store.EventStoreConfiguration;
import nl.rechtspoor.platform.time.EventTimeConfiguration;
import nl.rechtspoor.platform.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything the command side needs, apart from the answer to where its databases are. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @Filter(SpringBootConfiguration.class))
@Import({
    CommandDatabaseConfiguration.class,
    KeyDatabaseConfiguration.class,
    EncryptionConfiguration.class,
    EpochConfiguration.class,
    OpenApiConfiguration.class,
    SignInConfiguration.class,
    FirstAdministrator.class,
    RulesConfiguration.class,
    EventStoreConfiguration.class,
    EventTimeConfiguration.class,
    SealingConfiguration.class,
    AccessLogSealingConfiguration.class,
    SignedStateConfiguration.class,
    ReceiptsConfiguration.class,
    CommandProcessingConfiguration.class,
    CommandOperationsConfiguration.class,
    WebConfiguration.class,
    CommandsConfiguration.class
})
public class CommandSideConfiguration {}
