package nl.rechtspoor.platform.processing;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One guard for the processors of all sides that run in this process. */
@Configuration(proxyBeanMethods = false)
class CarefulHandlingConfiguration {
    @Bean
    CarefulHandling carefulHandling(List<Side> sides) {
        return new CarefulHandling(sides);
    }
}
