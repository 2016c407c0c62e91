package nl.rechtspoor.platform.time;

import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All decisions and all events are dated by one clock. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Axon dates events by a clock that it keeps in a static field. */
    @Bean
    SmartInitializingSingleton eventsAreDatedByTheOneClock(Clock clock) {
        return () -> GenericEventMessage.clock = clock;
    }
}
