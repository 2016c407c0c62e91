package nl.rechtspoor.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A protected answer in which every line has, besides, the band above which it would stand out.
 *
 * @param id of the question; the same as without bands
 * @param chance that a figure stands out though nothing has changed, at most
 */
record Trend(String id, String release, Map<String, String> query, double chance, List<TrendLine> lines) {
    /**
     * One cell, as in {@link ProtectedTable.ProtectedLine}.
     *
     * @param band missing where too little is told of the time before, or the answer is rounded for publication
     * @param standsOut whether the value is shown and lies above the band; it accuses nobody
     */
    record TrendLine(
            String period,
            String mark,
            Map<String, String> codes,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer value,

            String shown,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            ThresholdBand band,

            boolean standsOut) {}
}
