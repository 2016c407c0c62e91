package nl.rechtspoor.platform.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.rules.Holiday;
import nl.rechtspoor.kernel.rules.HolidayCalendar;

/** A calendar as it is written down: one list per kind of holiday, so that the kernel's types need no markers. */
record CalendarFile(
        Edition edition,
        List<Holiday.Fixed> fixed,
        List<Holiday.NeverOnSunday> neverOnSunday,
        List<Holiday.AroundEaster> aroundEaster,
        List<Decreed> decreed) {
    record Decreed(LocalDate date, Label label) {}

    HolidayCalendar calendar() {
        return new HolidayCalendar(
                edition,
                Stream.<Holiday>concat(Stream.concat(fixed.stream(), neverOnSunday.stream()), aroundEaster.stream())
                        .toList(),
                decreed.stream().collect(Collectors.toMap(Decreed::date, Decreed::label)));
    }
}
