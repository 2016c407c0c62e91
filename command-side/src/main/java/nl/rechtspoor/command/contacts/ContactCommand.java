package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import java.time.Instant;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Direction;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody can do with a contact moment. Intakes and imports give these commands too. All but the first are
 * refused to those who may not see the contact.
 */
public sealed interface ContactCommand {
    /**
     * Writes down that somebody got in touch; the id of the contact is the id of the command. Nobody needs to say who they
     * are. Refused for a channel that nobody knows, an end before the start, and a start that still lies ahead.
     */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record RegisterContact(
            String channel,
            Direction direction,
            AskerRole askerRole,
            String language,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Identity asker,
            @Nullable String question)
            implements ContactCommand {}

    /** Says what it was about, or says it better. Refused for areas that do not exist or no longer hold. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record ClassifyContact(
            @TargetAggregateIdentifier ContactId contactId, ContactKind kind, List<AreaCode> areas, Urgency urgency)
            implements ContactCommand {}

    /** Answers a question for information or advice. Refused a second time unless it is an addendum. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record AnswerContact(
            @TargetAggregateIdentifier ContactId contactId,
            String answer,
            @Nullable String template,
            boolean addendum) implements ContactCommand {}

    /** Puts the contact with a case. Refused if the case is closed, or not visible to whoever asks. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record LinkContactToCase(@TargetAggregateIdentifier ContactId contactId, CaseId caseId) implements ContactCommand {}

    /** Takes the contact away from a case again. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record UnlinkContact(@TargetAggregateIdentifier ContactId contactId, CaseId caseId, String reason)
            implements ContactCommand {}

    /** Marks abuse of the helpdesk. A senior decides. */
    @AllowedTo(SENIOR_JURIST)
    record MarkAbusive(@TargetAggregateIdentifier ContactId contactId, String reason) implements ContactCommand {}

    /** Says that the same contact was registered twice. A senior decides; the other contact goes on. */
    @AllowedTo(SENIOR_JURIST)
    record MergeContacts(@TargetAggregateIdentifier ContactId contactId, ContactId into) implements ContactCommand {}

    /**
     * Erases who asked and what was said, because whoever asked wants that. Refused while the contact belongs to a case, where
     * others are at stake, and on a ground that only denies. Idempotent.
     */
    @AllowedTo(PRIVACY_OFFICER)
    record EraseContact(@TargetAggregateIdentifier ContactId contactId, ErasureGround ground)
            implements ContactCommand {}

    /** Erases who asked, and unless it is about the asker alone, what was said. Idempotent. */
    @AllowedTo(SYSTEM)
    record ForgetContact(
            @TargetAggregateIdentifier ContactId contactId,
            ErasureGround ground,
            @Nullable CaseId because,
            boolean askerAlone)
            implements ContactCommand {}
}
