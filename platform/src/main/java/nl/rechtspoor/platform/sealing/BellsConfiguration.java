package nl.rechtspoor.platform.sealing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of bells per process, whichever sides it runs. */
@Configuration(proxyBeanMethods = false)
public class BellsConfiguration {
    @Bean
    SealingBells sealingBells() {
        return new SealingBells();
    }
}
