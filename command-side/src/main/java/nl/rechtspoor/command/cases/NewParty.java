package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.LocalDate;
import nl.rechtspoor.command.cases.FileRejection.BirthdateInvalid;
import nl.rechtspoor.command.cases.OpeningRejection.BodyUnknown;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.TypedIdentity;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;

/** Somebody who is about to take part in a case: what must be right before they do. */
record NewParty(PartyEntry entry, Act act, Knowledge knowledge, String pointer) {
    private static final LocalDate EARLIEST_CHILD = LocalDate.of(1990, 1, 1);
    // youth help goes on to 23, and so does criminal law for adolescents
    private static final int OLDEST_CHILD = 22;

    PartyAdded as(PartyId party, CaseId caseId) {
        checkBirthDate();
        rejectIf(
                entry.body() != null && !knowledge.bodies().exists(entry.body(), act.day()),
                new BodyUnknown(entry.body(), null));
        var person = entry.personId() == null ? new SubjectId(party.value()) : entry.personId();
        var identity = identity();
        return new PartyAdded(
                caseId,
                party,
                entry.role(),
                person,
                identity == null ? null : Sensitive.of(person, "party-added/identity", identity),
                entry.birthDate() == null ? null : Sensitive.of(person, "party-added/birthDate", entry.birthDate()),
                entry.ageDisputed(),
                entry.body(),
                entry.language(),
                entry.interpreterNeeded(),
                entry.mandateProof() == null
                        ? null
                        : Sensitive.of(person, "party-added/mandateProof", entry.mandateProof()));
    }

    private void checkBirthDate() {
        if (entry.birthDate() != null) {
            rejectIf(
                    !isPossible(entry.birthDate(), entry.role() == PartyRole.CHILD, act.day()), new BirthdateInvalid());
        }
    }

    /** Whether somebody can be born then, and be the child of a case on that day. */
    static boolean isPossible(LocalDate birthDate, boolean child, LocalDate day) {
        return !birthDate.isAfter(day)
                && !(child
                        && (birthDate.isBefore(EARLIEST_CHILD) || new BirthDate(birthDate).ageOn(day) > OLDEST_CHILD));
    }

    private @Nullable Identity identity() {
        if (entry.identity() == null) {
            return null;
        }
        var typed = TypedIdentity.read(entry.identity());
        var faults = typed.unreadable().stream()
                .map(field -> new Fault(
                        pointer + "/identity/" + field, "FORMAT_INVALID", "It does not have the form of such a field."))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
        return typed.isEmpty() ? null : typed.identity();
    }
}
