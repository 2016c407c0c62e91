package nl.rechtspoor.platform.commands;

/** Where controllers, reactions and imports hand in commands, and wait until they are done or refused. */
public interface CommandDesk {
    /**
     * Has the command decided. Throws {@link Rejected} when a rule of the domain refuses it, {@link StaleVersion} when the
     * aggregate has moved on since the sender saw it, and {@link InvalidCommand} when what was entered cannot stand.
     */
    Receipt send(Object command, Envelope envelope);
}
