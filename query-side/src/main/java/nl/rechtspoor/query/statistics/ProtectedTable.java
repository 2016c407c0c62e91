package nl.rechtspoor.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A protected answer: a line for every cell that was asked for, in the order of the code lists, whoever is in it.
 *
 * @param id of the question; the same question always has the same
 * @param release the month of the release it comes from
 * @param query the question as the grammar reads it
 */
record ProtectedTable(String id, String release, Map<String, String> query, List<ProtectedLine> lines) {
    /**
     * One cell. A value that is missing is shown as {@code <5}: nobody, or few.
     *
     * @param codes by the name of the dimension; a dimension that was not asked for counts as a whole
     * @param mark the mark of Statistics Netherlands for figures that will still be revised
     */
    record ProtectedLine(
            String period,
            String mark,
            Map<String, String> codes,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer value,

            String shown) {}
}
