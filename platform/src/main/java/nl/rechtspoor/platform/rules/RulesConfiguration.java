package nl.rechtspoor.platform.rules;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the rules to both sides. */
@Configuration(proxyBeanMethods = false)
public class RulesConfiguration {
    /** @param folder where the organisation puts its own editions of the rules that it may set itself; empty for none */
    @Bean
    Rules rules(@Value("${rechtspoor.rules.folder:}") String folder) {
        return Rules.load(folder.isBlank() ? null : Path.of(folder));
    }
}
