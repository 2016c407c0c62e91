package nl.rechtspoor.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Decisions and projections live in the present. */
@Configuration(proxyBeanMethods = false)
public class RealTimeConfiguration {
    @Bean
    @Primary
    Clock clock() {
        return Clock.systemUTC();
    }
}
