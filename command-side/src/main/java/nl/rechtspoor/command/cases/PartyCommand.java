package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import java.time.LocalDate;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.AuthorityKind;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Who takes part in a case, and who decides for the child. */
sealed interface PartyCommand extends CaseCommand {
    /** Adds somebody. Refused for a second child, an impossible birth date or an unknown body. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record AddParty(
            @TargetAggregateIdentifier CaseId caseId,
            PartyRole role,
            @Nullable SubjectId personId,
            @Nullable Identity identity,
            @Nullable LocalDate birthDate,
            boolean ageDisputed,
            @Nullable BodyId body,
            @Nullable String language,
            boolean interpreterNeeded,
            @Nullable String mandateProof)
            implements PartyCommand {
        PartyEntry entry() {
            return new PartyEntry(
                    role, personId, identity, birthDate, ageDisputed, body, language, interpreterNeeded, mandateProof);
        }
    }

    /** Records who decides for the child, and when. Refused if parents and a sole guardian would clash. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RecordAuthority(
            @TargetAggregateIdentifier CaseId caseId,
            PartyId party,
            AuthorityKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String proof)
            implements PartyCommand {}

    /** The timer asks whether the child has reached an age at which others decide. */
    @AllowedTo(SYSTEM)
    record CheckBirthday(@TargetAggregateIdentifier CaseId caseId) implements PartyCommand {}
}
