package nl.rechtspoor.ledger.bundle;

import java.util.Locale;

/** What can be said of one event. */
enum EventStatus {
    /** The stored bytes are those that were sealed at this position. */
    UNALTERED,
    /** So they are, and the log says that the key to something in them was destroyed. */
    ERASED,
    /** Its entry is in the log; its content was not handed over. */
    WITHHELD,
    /** The stored bytes are not those that were sealed. */
    ALTERED,
    /** Nothing shows that its entry was sealed at this position. */
    UNPROVEN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
