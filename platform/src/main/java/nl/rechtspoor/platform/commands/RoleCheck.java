package nl.rechtspoor.platform.commands;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Lets a command pass only if it names the role in which its sender acts. A command that names none passes for nobody. */
public final class RoleCheck implements MessageDispatchInterceptor<CommandMessage<?>> {
    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (_, message) -> {
            Act act = ActMetadata.actOf(message);
            AllowedTo allowed = message.getPayloadType().getAnnotation(AllowedTo.class);
            if (act == null
                    || allowed == null
                    || !Arrays.asList(allowed.value()).contains(act.role())) {
                throw new NotAllowed(message.getPayloadType());
            }
            return message;
        };
    }
}
