package nl.rechtspoor.signer;

import nl.rechtspoor.platform.database.SignerDatabaseConfiguration;
import nl.rechtspoor.platform.signing.AccessLogSigningConfiguration;
import nl.rechtspoor.platform.signing.SigningConfiguration;
import nl.rechtspoor.platform.timestamps.TimestampsConfiguration;
import nl.rechtspoor.platform.witnessing.WitnessingConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything that signing needs, apart from the answer to where the database is. */
@Configuration(proxyBeanMethods = false)
@Import({
    SignerDatabaseConfiguration.class,
    SigningConfiguration.class,
    AccessLogSigningConfiguration.class,
    WitnessingConfiguration.class,
    TimestampsConfiguration.class,
    ClosedCasesAreStamped.class
})
public class SignerConfiguration {}
