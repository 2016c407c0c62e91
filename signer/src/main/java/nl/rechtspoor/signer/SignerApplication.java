package nl.rechtspoor.signer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Runs the signer alone, on a database that somebody else runs and migrates. It takes no request from anybody: what it signs it
 * finds in the database, and who wants to know how it does asks at its own door. Nothing is configured by what happens to be
 * there.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(SignerConfiguration.class)
public class SignerApplication {
    public static void main(String[] arguments) {
        var application = new SpringApplication(SignerApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setKeepAlive(true);
        application.run(arguments);
    }

    @Bean
    MeterRegistry figures() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Door door(
            @Value("${rechtspoor.signer.address}") String address,
            @Value("${rechtspoor.signer.port}") int port,
            Map<String, HealthIndicator> indicators,
            ObjectProvider<MeterBinder> binders,
            MeterRegistry figures) {
        binders.forEach(binder -> binder.bindTo(figures));
        return new Door(address, port, indicators, figures);
    }
}
