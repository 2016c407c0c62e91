package nl.rechtspoor.platform.access;

import java.time.Instant;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Somebody looked at something about a person, or about an issue of several. */
public record Access(
        Instant at,
        StaffId actor,
        Role role,
        AccessPurpose purpose,
        AccessKind kind,
        @Nullable CaseId caseId,
        @Nullable ContactId contactId,
        @Nullable DossierId dossierId,
        @Nullable CampaignId campaignId) {
    /** A look at a case, at a contact, or at neither of them. */
    public Access(
            Instant at,
            StaffId actor,
            Role role,
            AccessPurpose purpose,
            AccessKind kind,
            @Nullable CaseId caseId,
            @Nullable ContactId contactId) {
        this(at, actor, role, purpose, kind, caseId, contactId, null, null);
    }
}
