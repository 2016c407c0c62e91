package nl.rechtspoor.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.statistics.signals.InterruptedSeries;
import org.jspecify.annotations.Nullable;

/**
 * A series of protected counts around a month, and what changed there. Everything in it follows from counts that the release
 * tells anyway.
 *
 * @param release the month of the release the counts come from
 * @param query the question that the counts answer
 * @param at the first month after
 * @param level by how much the level changed; missing together with slope and dispersion where no model fits
 * @param slope by how much each later month differs beyond the earlier trend
 * @param unknown why there is no estimate
 */
record BeforeAndAfter(
        String release,
        Map<String, String> query,
        YearMonth at,
        List<Month> months,
        @Nullable ChangedBy level,
        @Nullable ChangedBy slope,
        @Nullable Double dispersion,
        @Nullable Unknown unknown) {
    /**
     * A ratio to what was to be expected, and the interval that covers it 95 times in 100.
     *
     * @param beyondChance whether the interval leaves out that nothing changed
     */
    record ChangedBy(double ratio, double low, double high, boolean beyondChance) {
        static ChangedBy of(InterruptedSeries.Change change) {
            return new ChangedBy(change.ratio(), change.low(), change.high(), change.isBeyondChance());
        }
    }

    /**
     * One month.
     *
     * @param value missing where it is shown as {@code <5}
     * @param mean as the model sees it
     * @param meanWithoutIt had the time before gone on
     */
    @Schema(name = "MonthAround")
    record Month(
            YearMonth month,
            String mark,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer value,

            String shown,
            @Nullable Double mean,
            @Nullable Double meanWithoutIt) {}

    /** Why no change is estimated. */
    enum Unknown {
        /** Fewer than three months before it. */
        TOO_FEW_BEFORE,
        /** Fewer than three months after it. */
        TOO_FEW_AFTER,
        /** A month is shown as {@code <5}; leaving such months out would make the others look high. */
        HIDDEN_MONTHS,
        /** The counts do not tell a mean. */
        NO_FIT
    }
}
