package nl.rechtspoor.platform.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the rules to both sides. */
@Configuration(proxyBeanMethods = false)
public class RulesConfiguration {
    @Bean
    Rules rules() {
        return Rules.load();
    }
}
