package nl.rechtspoor.statistics.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what counted children can be told apart. The order is that of the columns of a table, and may only be added to. */
public enum Dimension {
    AREA,
    ARTICLE,
    BODY,
    REGION,
    GROUP,
    AGE_BAND,
    ASKER_ROLE,
    CHANNEL,
    DECISION_TYPE,
    OUTCOME;

    /** The name in a query and in the head of a table, {@code age_band}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> named(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst();
    }
}
