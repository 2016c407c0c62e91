package nl.rechtspoor.statistics.facts;

import java.time.LocalDate;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.BirthDate;

/** The age of a child as far as statistics may see it. */
public final class Ages {
    private Ages() {}

    /** The band of the age on the day the question came in. */
    public static AgeBand band(LocalDate birthDate, LocalDate receivedOn) {
        int age = new BirthDate(birthDate).ageOn(receivedOn);
        if (age < 6) {
            return AgeBand.AGE_0_5;
        }
        if (age < 12) {
            return AgeBand.AGE_6_11;
        }
        if (age < 16) {
            return AgeBand.AGE_12_15;
        }
        return age < 18 ? AgeBand.AGE_16_17 : AgeBand.AGE_18_PLUS;
    }
}
