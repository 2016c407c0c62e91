package nl.rechtspoor.kernel.audits;

import java.util.UUID;

/** Something that an auditor found. */
public record FindingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
