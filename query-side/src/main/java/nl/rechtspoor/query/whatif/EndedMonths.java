package nl.rechtspoor.query.whatif;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.rechtspoor.query.statistics.SealedMonths;
import org.springframework.stereotype.Component;

/** Every month that is over, with its last event. */
@Component
class EndedMonths {
    private final SealedMonths months;

    EndedMonths(SealedMonths months) {
        this.months = months;
    }

    /** A month and the position of its last event, or of the one before it if it has none. */
    record MonthEnd(YearMonth month, long position) {}

    /** From the first month in which anything was recorded, in their order. */
    List<MonthEnd> all() {
        var ends = new ArrayList<MonthEnd>();
        months.first().ifPresent(first -> {
            long position = -1;
            OptionalLong last = months.lastPositionOf(first, position);
            for (var month = first; last.isPresent(); last = months.lastPositionOf(month, position)) {
                position = last.getAsLong();
                ends.add(new MonthEnd(month, position));
                month = month.plusMonths(1);
            }
        });
        return ends;
    }
}
