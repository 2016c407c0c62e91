package nl.rechtspoor.allinone;

import nl.rechtspoor.allinone.demo.DemoConfiguration;
import nl.rechtspoor.allinone.postgres.EmbeddedPostgresConfiguration;
import nl.rechtspoor.command.CommandSideConfiguration;
import nl.rechtspoor.query.QuerySideConfiguration;
import nl.rechtspoor.signer.SignerConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The whole of Rechtspoor in one process: what ./rechtspoor run starts. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Greeting.class,
    DemoConfiguration.class,
    WebClientConfiguration.class,
    EmbeddedPostgresConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    SignerConfiguration.class
})
public class AllInOneApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(AllInOneApplication.class, arguments);
    }
}
