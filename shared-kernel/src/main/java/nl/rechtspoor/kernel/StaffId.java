package nl.rechtspoor.kernel;

import java.util.UUID;

/** The pseudonym of somebody who works at the helpdesk; names live in the staff register only. */
public record StaffId(UUID value) {
    /** The actor of everything the system does by itself. */
    public static final StaffId SYSTEM = new StaffId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
