package nl.rechtspoor.platform.time;

import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events are dated by the clock of the application. */
@Configuration(proxyBeanMethods = false)
public class EventTimeConfiguration {
    /** Axon dates events by a clock that it keeps in a static field. */
    @Bean
    SmartInitializingSingleton eventsAreDatedByTheOneClock(Clock clock) {
        return () -> GenericEventMessage.clock = clock;
    }
}
