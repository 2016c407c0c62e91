package nl.rechtspoor.command.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.cases.OpenCase;
import nl.rechtspoor.command.cases.PartyEntry;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a jurist fills in while on the phone.
 *
 * @param newCase missing where the contact does not become a case
 */
record Intake(
        @Nullable RegisterContact contact,
        @Nullable ContactKind kind,
        @Nullable List<AreaCode> areas,
        @Nullable Urgency urgency,
        @JsonProperty("case") @Nullable NewCase newCase) {

    /** The case that the contact becomes. Channel, role of the asker and urgency are those of the contact unless given. */
    record NewCase(
            @Nullable Channel channel,
            @Nullable AskerRole askerRole,
            @Nullable Urgency urgency,
            String summary,
            Classification classification,
            @Nullable String otherText,
            UUID conflictCheckId,
            @Nullable List<NewParty> parties,
            @Nullable Boolean assignToMe,
            @Nullable TeamId team) {
        OpenCase opening(ContactId contact, RegisterContact registered, Urgency urgencyOfContact) {
            return new OpenCase(
                    contact,
                    channel == null ? Channel.valueOf(registered.channel()) : channel,
                    askerRole == null ? registered.askerRole() : askerRole,
                    urgency == null ? urgencyOfContact : urgency,
                    summary,
                    classification,
                    otherText,
                    conflictCheckId,
                    parties == null
                            ? List.of()
                            : parties.stream().map(NewParty::entry).toList(),
                    !Boolean.FALSE.equals(assignToMe),
                    team);
        }
    }

    /** Somebody who takes part in the case. */
    record NewParty(
            PartyRole role,
            @Nullable SubjectId personId,
            @Nullable Identity identity,
            @Nullable LocalDate birthDate,
            @Nullable Boolean ageDisputed,
            @Nullable BodyId body,
            @Nullable String language,
            @Nullable Boolean interpreterNeeded,
            @Nullable String mandateProof) {
        PartyEntry entry() {
            return new PartyEntry(
                    role,
                    personId,
                    identity,
                    birthDate,
                    Boolean.TRUE.equals(ageDisputed),
                    body,
                    language,
                    Boolean.TRUE.equals(interpreterNeeded),
                    mandateProof);
        }
    }

    /** An intake with nothing missing that the first steps need. */
    Complete complete() {
        var faults = new ArrayList<Fault>();
        require(contact, "/contact", faults);
        require(kind, "/kind", faults);
        require(urgency, "/urgency", faults);
        if (newCase != null && kind != null && kind != ContactKind.CASE) {
            faults.add(new Fault("/kind", "KIND_MUST_BE_CASE", "A contact that becomes a case is of that kind."));
        }
        if (kind != null && kind != ContactKind.NON_CASE && (areas == null || areas.isEmpty())) {
            faults.add(new Fault("/areas", "REQUIRED", "Name at least one area unless it was no question."));
        }
        if (contact == null || kind == null || urgency == null || !faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
        return new Complete(contact, kind, areas == null ? List.of() : areas, urgency, newCase);
    }

    private static void require(@Nullable Object value, String pointer, List<Fault> faults) {
        if (value == null) {
            faults.add(new Fault(pointer, "REQUIRED", "This must not be missing."));
        }
    }

    /** See {@link #complete}. */
    record Complete(
            RegisterContact contact,
            ContactKind kind,
            List<AreaCode> areas,
            Urgency urgency,
            @Nullable NewCase newCase) {}
}
