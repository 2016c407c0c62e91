package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.command.cases.FileRejection.ChildExists;
import nl.rechtspoor.command.cases.OpeningRejection.ConflictUnresolved;
import nl.rechtspoor.command.cases.OpeningRejection.ContactAlreadyLinked;
import nl.rechtspoor.command.cases.OpeningRejection.TeamUnclear;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;

/** What happens when a case is opened, if it may be. */
final class Opening {
    private static final String FIRST_ANSWER = "HD-SLA";

    private static final Set<Channel> ANSWERED_AT_ONCE = EnumSet.of(Channel.PHONE, Channel.CHAT, Channel.IN_PERSON);

    private static final int MOST_PARTIES = 8;

    private final OpenCase command;
    private final Act act;
    private final Knowledge knowledge;
    private final CaseId id;

    Opening(OpenCase command, Act act, Knowledge knowledge) {
        this.command = command;
        this.act = act;
        this.knowledge = knowledge;
        this.id = new CaseId(act.commandId());
    }

    List<CaseEvent> events() {
        var codes = new Codes(knowledge, act.day());
        codes.check(command.classification(), command.otherText());
        var check = knowledge
                .conflictChecks()
                .settled(command.conflictCheckId())
                .orElseThrow(() -> new Rejected(new ConflictUnresolved(command.conflictCheckId())));
        var team = team();
        var parties = parties();
        claimContact();
        var events = new ArrayList<CaseEvent>();
        events.add(opened(team, check));
        events.add(new CaseClassified(
                id,
                command.classification(),
                codes.version(),
                text("case-classified/otherText", command.otherText()),
                null));
        events.addAll(parties);
        if (command.assignToMe()) {
            events.add(new CaseAssigned(id, act.actor(), team, null));
        }
        promise().ifPresent(events::add);
        return events;
    }

    private CaseOpened opened(TeamId team, ConflictCheck check) {
        return new CaseOpened(
                id,
                knowledge.numbers().next(Year.from(act.day())),
                command.contactId(),
                command.channel(),
                command.askerRole(),
                command.urgency(),
                Sensitive.of(id.subject(), "case-opened/summary", command.summary()),
                team,
                check);
    }

    private TeamId team() {
        var wanted = command.team();
        rejectIf(wanted == null ? act.teams().size() != 1 : !act.teams().contains(wanted), new TeamUnclear());
        return wanted == null ? act.teams().iterator().next() : wanted;
    }

    private List<PartyAdded> parties() {
        if (command.parties().size() > MOST_PARTIES) {
            throw new InvalidCommand(List.of(new Fault("/parties", "TOO_MANY", "At most " + MOST_PARTIES + ".")));
        }
        var children = command.parties().stream()
                .filter(entry -> entry.role() == PartyRole.CHILD)
                .count();
        rejectIf(children > 1, new ChildExists(new PartyId(DerivedId.of(act.commandId(), "party", 0))));
        var added = new ArrayList<PartyAdded>();
        for (var entry : command.parties()) {
            var party = new PartyId(DerivedId.of(act.commandId(), "party", added.size()));
            added.add(new NewParty(entry, act, knowledge, "/parties/" + added.size()).as(party, id));
        }
        return added;
    }

    /** The claim and the events of this command become true together, so two cases never share a contact. */
    private void claimContact() {
        var contact = command.contactId();
        if (contact != null) {
            rejectIf(
                    !knowledge.claims().take(Claims.CASE_FROM_CONTACT, contact.value(), id.value()),
                    new ContactAlreadyLinked(contact));
        }
    }

    /**
     * Whoever wrote or left a message is owed a first answer; on the phone it is given at once, and cases from before the
     * helpdesk used this program owe it no more.
     */
    private Optional<DeadlineSet> promise() {
        if (ANSWERED_AT_ONCE.contains(command.channel()) || act.purpose() == AccessPurpose.IMPORT) {
            return Optional.empty();
        }
        var calendar = knowledge.calendarOn(act.day());
        var due = switch (command.urgency()) {
            case ACUTE_DANGER, URGENT -> act.day();
            case HIGH -> calendar.workingDaysAfter(act.day(), 1);
            case NORMAL -> calendar.workingDaysAfter(act.day(), 2);
        };
        var deadline = new DeadlineId(DerivedId.of(act.commandId(), "deadline", 0));
        return Optional.of(
                new DeadlineSet(id, deadline, DeadlineKind.SERVICE, FIRST_ANSWER, due, due, null, calendar.version()));
    }

    private @Nullable Sensitive<String> text(String field, @Nullable String text) {
        return text == null ? null : Sensitive.of(id.subject(), field, text);
    }
}
