package nl.rechtspoor.command;

import nl.rechtspoor.platform.encryption.Named;

/** Whoever keeps texts beside the events, such as drafts, and must keep none that names somebody who is erased. */
public interface KeptTexts {
    /** Called while the key of the erased person still lives; may be called again. */
    void forget(Named somebody);
}
