package nl.rechtspoor.kernel.editions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something holds; the last one included, and none if it holds until further notice. */
public record Validity(LocalDate from, @Nullable LocalDate to) {
    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("valid until " + to + ", which is before " + from);
        }
    }

    /** Whether it holds on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return covers(other.from) || other.covers(from);
    }
}
