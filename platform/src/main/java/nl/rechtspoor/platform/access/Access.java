package nl.rechtspoor.platform.access;

import java.time.Instant;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Somebody looked at something about a person. */
public record Access(
        Instant at,
        StaffId actor,
        Role role,
        AccessPurpose purpose,
        AccessKind kind,
        @Nullable CaseId caseId,
        @Nullable ContactId contactId) {}
