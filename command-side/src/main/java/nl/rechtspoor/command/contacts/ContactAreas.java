package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.command.contacts.ContactRejection.AreaUnknownOrRetired;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.rules.Rules;

/** What a contact may be said to be about. An intake asks before it registers anything. */
public final class ContactAreas {
    private ContactAreas() {}

    /** Refuses areas that do not exist or no longer hold, and none at all for a question; says which taxonomy was used. */
    public static RuleVersion check(ContactKind kind, List<AreaCode> areas, LocalDate day, Rules rules) {
        if (kind != ContactKind.NON_CASE && areas.isEmpty()) {
            throw new InvalidCommand(
                    List.of(new Fault("/areas", "REQUIRED", "Name at least one area unless it was no question.")));
        }
        var taxonomy = rules.taxonomy().on(day);
        var unknown =
                areas.stream().filter(area -> !taxonomy.isValid(area, day)).toList();
        rejectIf(!unknown.isEmpty(), new AreaUnknownOrRetired(unknown));
        return RuleVersion.of(taxonomy.edition());
    }
}
