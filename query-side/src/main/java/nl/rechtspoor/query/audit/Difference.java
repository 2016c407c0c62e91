package nl.rechtspoor.query.audit;

import org.jspecify.annotations.Nullable;

/** One field that two states do not share, and the position of the event that made the difference. */
record Difference(
        String field, @Nullable Object before, @Nullable Object after, long position) {}
