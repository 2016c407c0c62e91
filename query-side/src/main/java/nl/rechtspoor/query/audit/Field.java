package nl.rechtspoor.query.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of a state and the position of the event that gave it this value. The value is what JSON can carry, or a
 * {@link nl.rechtspoor.kernel.Sensitive}; it is missing once an event took the field away.
 */
record Field(@Nullable Object value, long position) {}
