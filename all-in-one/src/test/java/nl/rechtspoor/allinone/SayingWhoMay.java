package nl.rechtspoor.allinone;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.Public;
import nl.rechtspoor.platform.access.SignedIn;

/** Looks whether rights are written down where a reader would look for them. */
final class SayingWhoMay {
    private SayingWhoMay() {}

    static ArchCondition<JavaMethod> giveTheCommand() {
        return new ArchCondition<>("handle a command that is annotated with @AllowedTo") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var command = handler.getRawParameterTypes().getFirst();
                if (!command.isAnnotatedWith(AllowedTo.class)) {
                    events.add(SimpleConditionEvent.violated(handler, command.getName() + " does not say who may"));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> useTheEndpoint() {
        return new ArchCondition<>("be annotated with @AllowedTo, @SignedIn or @Public") {
            @Override
            public void check(JavaMethod endpoint, ConditionEvents events) {
                boolean says = List.of(AllowedTo.class, SignedIn.class, Public.class).stream()
                        .anyMatch(right -> endpoint.isAnnotatedWith(right)
                                || endpoint.getOwner().isAnnotatedWith(right));
                if (!says) {
                    events.add(
                            SimpleConditionEvent.violated(endpoint, endpoint.getFullName() + " does not say who may"));
                }
            }
        };
    }
}
