package nl.rechtspoor.kernel.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * A length of time in law, counted from the day after the trigger: six weeks from a Tuesday end on a Tuesday, three
 * months from 30 November on the last day of February.
 */
public record TimeLimit(int amount, Unit unit) {
    /** In what a limit is counted. */
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    public TimeLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit of " + amount + " " + unit);
        }
    }

    /** The last day by the plain calendar, before weekends and holidays are looked at. */
    public LocalDate plainEnd(LocalDate trigger) {
        return switch (unit) {
            case HOURS, WORKING_DAYS -> throw new IllegalStateException(unit + " have no plain last day");
            case DAYS -> trigger.plusDays(amount);
            case WEEKS -> trigger.plusWeeks(amount);
            case MONTHS -> trigger.plusMonths(amount);
            case YEARS -> trigger.plusYears(amount);
        };
    }

    /** The moment at which a limit in hours ends; an hour is an hour, also in the night the clock is changed. */
    public ZonedDateTime moment(ZonedDateTime trigger) {
        if (unit != Unit.HOURS) {
            throw new IllegalStateException(unit + " end with a day, not with a moment");
        }
        return trigger.toInstant().plus(Duration.ofHours(amount)).atZone(trigger.getZone());
    }

    /** Whether the Algemene termijnenwet leaves the limit alone because it is long, or counted in hours (article 4). */
    public boolean tooLongToMove() {
        return switch (unit) {
            case HOURS, YEARS -> true;
            case WORKING_DAYS -> false;
            case DAYS -> amount > 90;
            case WEEKS -> amount > 12;
            case MONTHS -> amount > 3;
        };
    }

    /** Whether the limit is long enough to be owed two working days (article 2). */
    public boolean owesTwoWorkingDays() {
        return unit != Unit.HOURS && (unit != Unit.DAYS || amount >= 3);
    }
}
