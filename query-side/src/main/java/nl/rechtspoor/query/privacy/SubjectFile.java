package nl.rechtspoor.query.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AccessKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept about one human being, and who looked at it.
 *
 * @param persons the pseudonyms under which the cases know them
 * @param hidden how many of their cases are left out, because an ethical wall keeps the asker out
 */
record SubjectFile(
        List<UUID> persons,
        Instant madeAt,
        List<OfCase> cases,
        List<OfContact> contacts,
        List<Look> looks,
        int hidden) {

    /** One case in which they take part. */
    record OfCase(UUID caseId, String number, List<String> roles, List<Fact> facts) {}

    /** A contact moment in which they asked, or that belongs to their case. */
    record OfContact(UUID contactId, List<Fact> facts) {}

    /**
     * Something that was recorded.
     *
     * @param fields what it says under the names of the event. Where it says something about somebody else there is
     *     {@code {"aboutSomebodyElse":true}}, where it was erased when and why.
     */
    record Fact(
            Instant happenedAt,
            Instant recordedAt,
            String type,
            @Nullable String byRole,
            Map<String, @Nullable Object> fields) {}

    /** Somebody looked at one of their cases or contacts. */
    record Look(
            Instant at,
            @Nullable String actorName,
            Role role,
            AccessPurpose purpose,
            AccessKind kind,
            @Nullable UUID caseId,
            @Nullable UUID contactId) {}
}
