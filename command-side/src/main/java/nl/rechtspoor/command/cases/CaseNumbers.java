package nl.rechtspoor.command.cases;

import java.time.Year;

/** Gives each case a number that people can say on the phone. */
@FunctionalInterface
interface CaseNumbers {
    /** The next number of a year, {@code 2026-00042}; a refused command may leave a gap. */
    String next(Year year);
}
