package nl.rechtspoor.signer;

import java.util.Set;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.platform.timestamps.TimestampOccasions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a case was when it was closed is what a court asks for, so the time of that does not wait for the end of the day. */
@Configuration(proxyBeanMethods = false)
class ClosedCasesAreStamped {
    @Bean
    TimestampOccasions closingACase() {
        return new TimestampOccasions(
                Set.of(CaseClosed.class.getAnnotation(EventType.class).value()));
    }
}
