package nl.rechtspoor.platform.staff;

import nl.rechtspoor.kernel.StaffId;

/** The sessions of a person, wherever they are signed in. */
public interface SignedInElsewhere {
    /** Signs the person out everywhere. */
    void endAllOf(StaffId id);
}
