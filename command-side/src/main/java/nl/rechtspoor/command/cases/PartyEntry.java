package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, as entered.
 *
 * @param personId the person, if another case already knows them; a new one otherwise
 */
public record PartyEntry(
        PartyRole role,
        @Nullable SubjectId personId,
        @Nullable Identity identity,
        @Nullable LocalDate birthDate,
        boolean ageDisputed,
        @Nullable BodyId body,
        @Nullable String language,
        boolean interpreterNeeded,
        @Nullable String mandateProof) {}
