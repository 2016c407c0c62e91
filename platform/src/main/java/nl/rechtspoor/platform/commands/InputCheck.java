package nl.rechtspoor.platform.commands;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Checks what was entered before any rule of the domain sees it: every text of every command, and the time. */
final class InputCheck implements MessageDispatchInterceptor<CommandMessage<?>> {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (_, message) -> {
            Act act = ActMetadata.actOf(message);
            List<Fault> faults = new InputRules(act != null && act.notABsn()).faultsOf(message.getPayload());
            if (act != null && act.happenedAt().isAfter(act.now().plus(CLOCKS_DIFFER))) {
                faults.add(new Fault("/happenedAt", "TIME_IN_FUTURE", "Nothing can be told before it has happened."));
            }
            if (!faults.isEmpty()) {
                throw new InvalidCommand(faults);
            }
            return message;
        };
    }
}
