package nl.rechtspoor.kernel.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;
import nl.rechtspoor.kernel.editions.Label;

/**
 * The days on which a legal term does not end (Algemene termijnenwet), and how a term moves because of them.
 *
 * @param holidays those that return every year
 * @param decreed single days that a decree made equal to a holiday
 */
public record HolidayCalendar(Edition edition, List<Holiday> holidays, Map<LocalDate, Label> decreed)
        implements Editions.Published {
    public HolidayCalendar {
        holidays = List.copyOf(holidays);
        decreed = Map.copyOf(decreed);
    }

    /** How a deadline names this calendar. */
    public RuleVersion version() {
        return RuleVersion.of(edition);
    }

    /** All holidays of a year, in order. */
    public SortedMap<LocalDate, Label> in(int year) {
        var days = new TreeMap<LocalDate, Label>();
        decreed.forEach((day, label) -> {
            if (day.getYear() == year) {
                days.put(day, label);
            }
        });
        holidays.forEach(holiday -> days.put(holiday.in(year), holiday.label()));
        return days;
    }

    /** Whether it is neither a Saturday, nor a Sunday, nor a holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !decreed.containsKey(day)
                && holidays.stream()
                        .noneMatch(holiday -> holiday.in(day.getYear()).equals(day));
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate workingDayFrom(LocalDate day) {
        var moved = day;
        while (!isWorkingDay(moved)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }

    /** The working day that many working days later. */
    public LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        return step(day, workingDays, 1);
    }

    /** The working day that many working days earlier; the internal date of a deadline lies five before it. */
    public LocalDate workingDaysBefore(LocalDate day, int workingDays) {
        return step(day, workingDays, -1);
    }

    /**
     * The last day of a term that a Dutch law sets: moved off weekends and holidays, and long enough to hold two working
     * days, unless the term is too long for that. Terms of treaties and of EU regulations use {@link TimeLimit#plainEnd}.
     */
    public LocalDate lastDay(LocalDate trigger, TimeLimit limit) {
        if (limit.unit() == TimeLimit.Unit.WORKING_DAYS) {
            return workingDaysAfter(trigger, limit.amount());
        }
        var plain = limit.plainEnd(trigger);
        if (limit.tooLongToMove()) {
            return plain;
        }
        var moved = workingDayFrom(plain);
        if (!limit.owesTwoWorkingDays()) {
            return moved;
        }
        var second = workingDaysAfter(trigger, 2);
        return moved.isBefore(second) ? second : moved;
    }

    private LocalDate step(LocalDate day, int workingDays, int direction) {
        if (workingDays < 0) {
            throw new IllegalArgumentException(workingDays + " working days");
        }
        var moved = day;
        for (int left = workingDays; left > 0; ) {
            moved = moved.plusDays(direction);
            if (isWorkingDay(moved)) {
                left--;
            }
        }
        return moved;
    }
}
