package nl.rechtspoor.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rechtspoor.command.cases.LifeCycleCommand.CloseCase;
import nl.rechtspoor.command.cases.OpenCase;
import nl.rechtspoor.command.cases.PartyEntry;
import nl.rechtspoor.command.conflicts.ConflictAnswer;
import nl.rechtspoor.command.conflicts.ConflictDesk;
import nl.rechtspoor.command.contacts.ContactCommand.AnswerContact;
import nl.rechtspoor.command.contacts.ContactCommand.ClassifyContact;
import nl.rechtspoor.command.contacts.ContactCommand.LinkContactToCase;
import nl.rechtspoor.command.imports.ImportedRow.Closing;
import nl.rechtspoor.command.imports.ImportedRow.ImportedCase;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Fingerprint;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.NotAllowed;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the commands that a row stands for, in the name of the importer and at the moments that the row tells. Their ids
 * follow from the row's external id, so a row that was interrupted goes on where it stopped.
 */
@Component
class RowCommands {
    private final CommandDesk desk;
    private final ConflictDesk conflicts;
    private final Fingerprint fingerprint;
    private final Clock clock;

    RowCommands(CommandDesk desk, ConflictDesk conflicts, Fingerprint fingerprint, Clock clock) {
        this.desk = desk;
        this.conflicts = conflicts;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    /** What went wrong, or nothing if the row is in. */
    List<RowError> give(ImportedRow row, Envelope importer) {
        try {
            var envelope = importer.at(row.externalKey(), row.happenedAt());
            var contact = new ContactId(row.externalKey());
            // looked for first: a row that must be corrected for it leaves nothing behind that could not be corrected
            // too
            var check = row.theCase() == null ? null : check(row.theCase(), envelope);
            if (check != null && check.outcome() == ConflictAnswer.Outcome.HITS) {
                return List.of(new RowError(
                        "conflict_reason",
                        "CONFLICT_UNRESOLVED",
                        "Somebody of this name or number is in another case; say why the case may be opened."));
            }
            desk.sendUnsealed(row.contact(), envelope);
            desk.sendUnsealed(
                    new ClassifyContact(contact, row.kind(), row.areas(), row.urgency()),
                    envelope.forStep("classification"));
            answer(row, contact, envelope);
            if (row.theCase() != null && check != null) {
                open(row, row.theCase(), check.id(), envelope);
            }
            return List.of();
        } catch (Rejected refused) {
            return List.of(new RowError(
                    "", refused.rejection().code(), refused.rejection().explanation()));
        } catch (InvalidCommand invalid) {
            return invalid.faults().stream()
                    .map(fault -> new RowError("", fault.code(), fault.pointer() + ": " + fault.detail()))
                    .toList();
        } catch (NotAllowed notAllowed) {
            return List.of(new RowError("", "NOT_PERMITTED", "The importer's role may not do this."));
        }
    }

    private void answer(ImportedRow row, ContactId contact, Envelope envelope) {
        if (row.answer() != null && (row.kind() == ContactKind.INFO || row.kind() == ContactKind.ADVICE)) {
            desk.sendUnsealed(new AnswerContact(contact, row.answer(), null, false), envelope.forStep("answer"));
        }
    }

    private void open(ImportedRow row, ImportedCase theCase, UUID check, Envelope envelope) {
        var contact = new ContactId(row.externalKey());
        var opened = desk.sendUnsealed(
                new OpenCase(
                        contact,
                        Channel.valueOf(row.contact().channel()),
                        row.contact().askerRole(),
                        row.urgency(),
                        theCase.summary(),
                        theCase.classification(),
                        theCase.otherText(),
                        check,
                        theCase.parties(),
                        true,
                        theCase.team()),
                envelope.forStep("case"));
        var caseId = new CaseId(UUID.fromString(opened.id()));
        desk.sendUnsealed(new LinkContactToCase(contact, caseId), envelope.forStep("link"));
        if (theCase.closing() != null) {
            close(caseId, theCase.closing(), envelope);
        }
    }

    private ConflictAnswer check(ImportedCase theCase, Envelope envelope) {
        var names = theCase.parties().stream()
                .flatMap(party -> identity(party, identity -> Stream.of(identity.name(), identity.pseudonym())))
                .toList();
        var phones = theCase.parties().stream()
                .flatMap(party -> identity(party, identity -> Stream.of(identity.phone())))
                .toList();
        var born = theCase.parties().stream()
                .filter(party -> party.role() == PartyRole.CHILD && party.birthDate() != null)
                .map(PartyEntry::birthDate)
                .findFirst()
                .orElse(null);
        // who is looked for is part of the id, as a keyed fingerprint: after a correction others are looked for
        var people = fingerprint.of((names + "/" + phones + "/" + born).getBytes(UTF_8));
        var act =
                envelope.forStep("conflict/" + HexFormat.of().formatHex(people)).act(clock.instant());
        var answer = conflicts.check(names, phones, born, null, act);
        if (answer.outcome() == ConflictAnswer.Outcome.HITS && theCase.conflictReason() != null) {
            conflicts.overrule(answer.id(), theCase.conflictReason(), envelope.actor(), clock.instant());
            return conflicts.check(names, phones, born, null, act);
        }
        return answer;
    }

    private void close(CaseId caseId, Closing closing, Envelope envelope) {
        var id = UUID.nameUUIDFromBytes((envelope.commandId() + "/closing").getBytes(UTF_8));
        desk.sendUnsealed(
                new CloseCase(caseId, closing.outcome(), closing.satisfaction(), null), envelope.at(id, closing.at()));
    }

    private static Stream<String> identity(PartyEntry party, Function<Identity, Stream<@Nullable String>> texts) {
        return party.identity() == null
                ? Stream.empty()
                : texts.apply(party.identity()).flatMap(Stream::ofNullable);
    }
}
