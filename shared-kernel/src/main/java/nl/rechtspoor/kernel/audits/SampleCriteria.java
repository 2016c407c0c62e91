package nl.rechtspoor.kernel.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.rules.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases can be drawn, as they stood at the position of the drawing. What is empty or missing does not narrow.
 *
 * @param areas at least one of these legal areas
 * @param traits all of these
 * @param numbers one of these case numbers
 * @param openedFrom recorded as opened on this day of legal time or later
 * @param openedUntil recorded as opened on this day of legal time or earlier
 */
public record SampleCriteria(
        Set<AreaCode> areas,
        Set<CaseTrait> traits,
        List<String> numbers,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedUntil) {
    public SampleCriteria {
        areas = Set.copyOf(areas);
        traits = Set.copyOf(traits);
        numbers = List.copyOf(numbers);
    }
}
