package nl.rechtspoor.command;

import java.util.UUID;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;

/** Where detection hands in what it found. It is the only way in, and no endpoint leads to it. */
@FunctionalInterface
public interface SignalDesk {
    /**
     * Raises a signal, which waits for two people; it begins the dossier of its key or joins it.
     *
     * @param id the same id again raises nothing again
     * @return whether it was raised; not so for a while after the last one of the key
     */
    boolean raise(UUID id, IssueKey key, SignalEvidence evidence);
}
