package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The day somebody was born, or says they were. Somebody born on 29 February has their birthday on 1 March otherwise. */
public record BirthDate(LocalDate value) {
    /** The age in whole years on a day; negative before birth. */
    public int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(value, day);
    }

    /** The first day on which somebody has that age. */
    public LocalDate birthday(int age) {
        var day = value.plusYears(age);
        return ageOn(day) < age ? day.plusDays(1) : day;
    }

    @Override
    public String toString() {
        return "BirthDate[…]";
    }
}
