package nl.rechtspoor.command.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One unfinished form in a list; what was filled in is asked for one by one. */
record Draft(UUID draftId, String form, @Nullable UUID caseId, Instant savedAt) {}
