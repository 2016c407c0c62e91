package nl.rechtspoor.query.whatif;

import java.time.Instant;
import java.util.UUID;
import nl.rechtspoor.kernel.rules.DetectionRules;
import org.jspecify.annotations.Nullable;

/**
 * One replay of the past under other rules, and how far it has come.
 *
 * @param inForce the rules that held when it was ordered
 * @param proposed the rules that are tried
 * @param silentDays for how many days a series is silent after a signal
 * @param firstMonth for example {@code 2025-11}
 * @param months how many there are from the first to the last
 * @param position the last event of the last month in the sealed stream
 * @param standingAt up to which event it is known who is not counted any more
 * @param method the version of the method
 * @param done how many months are worked out
 * @param inputsHash SHA-256 of everything that was known in all months; missing until it is done
 * @param resultHash SHA-256 of the result
 * @param failure what went wrong, as the name of an exception
 */
record WhatIf(
        UUID id,
        UUID orderedBy,
        @Nullable String orderedByName,
        Instant orderedAt,
        DetectionRules inForce,
        DetectionRules proposed,
        int silentDays,
        String firstMonth,
        String lastMonth,
        int months,
        long position,
        long standingAt,
        String method,
        State state,
        int done,
        @Nullable Instant endedAt,
        @Nullable String inputsHash,
        @Nullable String resultHash,
        @Nullable String failure) {
    /** The version of everything that decides how a result comes out. */
    static final String METHOD = "what-if-1";

    /** Where a replay stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        boolean isOver() {
            return this == DONE || this == STOPPED || this == FAILED;
        }
    }

    WhatIf orderedBy(@Nullable String name) {
        return new WhatIf(
                id,
                orderedBy,
                name,
                orderedAt,
                inForce,
                proposed,
                silentDays,
                firstMonth,
                lastMonth,
                months,
                position,
                standingAt,
                method,
                state,
                done,
                endedAt,
                inputsHash,
                resultHash,
                failure);
    }
}
