package nl.rechtspoor.platform.commands;

import java.util.UUID;

/**
 * What only one may ever have, across aggregates: asked for inside a command handler, it becomes true together with the
 * events of that command or not at all.
 */
public interface Claims {
    /** The right to be the one case that was opened from a contact; subject is the contact, holder the case. */
    String CASE_FROM_CONTACT = "case-from-contact";

    /** Takes the claim. True if it was free or is already the holder's. */
    boolean take(String kind, UUID subject, UUID holder);

    /** Gives the claim back, if it is the holder's. */
    void release(String kind, UUID subject, UUID holder);
}
