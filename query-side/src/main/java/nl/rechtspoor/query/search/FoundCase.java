package nl.rechtspoor.query.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.query.erasure.Erased;
import org.jspecify.annotations.Nullable;

/** One case that a search found, and by what. */
record FoundCase(
        UUID caseId,
        String number,
        @Nullable String childLabel,
        @Nullable Erased childErased,
        String state,
        Set<MatchedOn> matchedOn,
        List<String> areas,
        Instant openedAt) {

    enum MatchedOn {
        NUMBER,
        NAME,
        PHONE,
        BODY,
        AREA
    }
}
