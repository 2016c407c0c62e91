package nl.rechtspoor.platform.commands;

/** The role in which somebody acts may not give this command. */
public final class NotAllowed extends RuntimeException {
    NotAllowed(Class<?> command) {
        super(command.getSimpleName());
    }
}
