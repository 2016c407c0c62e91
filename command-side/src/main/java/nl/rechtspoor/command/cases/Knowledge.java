package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import nl.rechtspoor.kernel.cases.ConsentRules;
import nl.rechtspoor.kernel.rules.HolidayCalendar;
import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.encryption.FamilyHash;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.rules.Rules;

/**
 * All that a case may look up while it decides. What is looked up is either fixed (rules) or checked once more where it
 * could have changed (claims).
 */
record Knowledge(
        Rules rules,
        Bodies bodies,
        Keyring keyring,
        Claims claims,
        CaseNumbers numbers,
        ConflictChecks conflictChecks,
        Colleagues colleagues,
        OtherCases otherCases,
        PeopleInCases people,
        FamilyHash families) {
    ConsentRules consentOn(LocalDate day) {
        return new ConsentRules(rules.consent().on(day));
    }

    HolidayCalendar calendarOn(LocalDate day) {
        return rules.calendar().on(day);
    }
}
