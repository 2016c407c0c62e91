package nl.rechtspoor.platform.processing;

import org.jspecify.annotations.Nullable;

/**
 * An event that a processor could not handle, or that had to wait behind one. It says nothing about what is in the event.
 *
 * @param id names the letter in retries and set-asides
 * @param processor the processor that could not handle it
 * @param event the id of the event, which stays in the store whatever becomes of the letter
 * @param type the event's logical name
 * @param cause the class of what went wrong; missing for an event that only waits behind another one
 */
public record DeadLetter(
        String id,
        String processor,
        String event,
        String type,
        @Nullable String aggregate,
        @Nullable Long sequence,
        String enqueuedAt,
        @Nullable String lastTried,
        @Nullable String cause) {}
