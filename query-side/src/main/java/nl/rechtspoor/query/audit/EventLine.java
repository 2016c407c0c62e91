package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event as an auditor reads it: what, by whom, in which role, for what, when, under which rules, and its leaf. */
record EventLine(
        long position,
        long sequence,
        UUID eventId,
        String type,
        String revision,
        UUID actor,
        @Nullable String actorName,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable UUID onBehalfOf,
        Instant happenedAt,
        Instant recordedAt,
        List<String> ruleVersions,
        String leafHash,
        @Nullable Object payload) {}
