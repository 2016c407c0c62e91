package nl.rechtspoor.command.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.cases.PartyEntry;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import org.jspecify.annotations.Nullable;

/** What a row says, in the words of the commands that it becomes. */
record ImportedRow(
        UUID externalKey,
        Instant happenedAt,
        RegisterContact contact,
        ContactKind kind,
        List<AreaCode> areas,
        Urgency urgency,
        @Nullable String answer,
        @Nullable ImportedCase theCase) {

    /** The case that the contact became. */
    record ImportedCase(
            String summary,
            Classification classification,
            @Nullable String otherText,
            List<PartyEntry> parties,
            @Nullable TeamId team,
            @Nullable String conflictReason,
            @Nullable Closing closing) {}

    /** How and when the case ended. */
    record Closing(
            Instant at, CaseOutcome outcome, @Nullable Integer satisfaction) {}
}
