package nl.rechtspoor.command.contacts;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.rechtspoor.command.CaseStandings;
import nl.rechtspoor.command.contacts.ContactCommand.AnswerContact;
import nl.rechtspoor.command.contacts.ContactCommand.ClassifyContact;
import nl.rechtspoor.command.contacts.ContactCommand.EraseContact;
import nl.rechtspoor.command.contacts.ContactCommand.ForgetContact;
import nl.rechtspoor.command.contacts.ContactCommand.LinkContactToCase;
import nl.rechtspoor.command.contacts.ContactCommand.MarkAbusive;
import nl.rechtspoor.command.contacts.ContactCommand.MergeContacts;
import nl.rechtspoor.command.contacts.ContactCommand.RegisterContact;
import nl.rechtspoor.command.contacts.ContactCommand.UnlinkContact;
import nl.rechtspoor.command.contacts.ContactRejection.AlreadyAnswered;
import nl.rechtspoor.command.contacts.ContactRejection.AlreadyLinked;
import nl.rechtspoor.command.contacts.ContactRejection.AlreadyMarked;
import nl.rechtspoor.command.contacts.ContactRejection.CannotMergeInto;
import nl.rechtspoor.command.contacts.ContactRejection.CaseClosed;
import nl.rechtspoor.command.contacts.ContactRejection.ContactBelongsToCase;
import nl.rechtspoor.command.contacts.ContactRejection.ContactMerged;
import nl.rechtspoor.command.contacts.ContactRejection.ErasureGroundDenies;
import nl.rechtspoor.command.contacts.ContactRejection.NoRelationToCase;
import nl.rechtspoor.command.contacts.ContactRejection.NoRelationToContact;
import nl.rechtspoor.command.contacts.ContactRejection.NotAnswerable;
import nl.rechtspoor.command.contacts.ContactRejection.NotClassified;
import nl.rechtspoor.command.contacts.ContactRejection.NotLinked;
import nl.rechtspoor.command.contacts.ContactRejection.NotPermitted;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.contacts.ContactEvent;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactAnswered;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactClassified;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactLinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactMarked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactNumberConfirmedNotBsn;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactRegistered;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactUnlinked;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactsMerged;
import nl.rechtspoor.kernel.contacts.ContactKind;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.rules.Rules;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides what may happen to one contact moment. It remembers only what its decisions need. */
@Aggregate(type = "contact")
class Contact {
    // without a first value: Axon takes the identifier of the first event from here once it has been evolved
    @AggregateIdentifier
    private ContactId id;

    private @Nullable ContactKind kind;
    private boolean answered;
    private boolean marked;
    private @Nullable ContactId goesOnIn;
    private @Nullable SubjectId asker;
    private final Set<CaseId> cases = new HashSet<>();
    private final Set<SubjectId> erased = new HashSet<>();

    /** For Axon. */
    protected Contact() {}

    @CommandHandler
    Contact(RegisterContact command, Act act) {
        var contact = new ContactId(act.commandId());
        apply(Registration.of(command, act, contact));
        confirm(NumbersConfirmed.in(command, act), contact);
    }

    /** Nobody reaches a handler to whom the contact is closed. */
    @CommandHandlerInterceptor
    void guard(ContactCommand command, Act act, CaseStandings standings) {
        // the privacy officer sees no case; a wall holds for that role too
        boolean open = command instanceof EraseContact
                ? !ContactRelation.isWalledOffFrom(act, cases, standings)
                : ContactRelation.isOpenTo(act, cases, standings);
        rejectIf(!open, new NoRelationToContact());
    }

    @CommandHandler
    void handle(ClassifyContact command, Act act, Rules rules) {
        refuseIfMerged();
        var taxonomy = ContactAreas.check(command.kind(), command.areas(), act.day(), rules);
        List<AreaCode> areas = command.areas().stream().distinct().toList();
        apply(new ContactClassified(id, command.kind(), areas, command.urgency(), taxonomy));
    }

    @CommandHandler
    void handle(AnswerContact command, Act act) {
        refuseIfMerged();
        var known = kind;
        if (known == null) {
            throw new Rejected(new NotClassified(id));
        }
        rejectIf(known != ContactKind.INFO && known != ContactKind.ADVICE, new NotAnswerable(known));
        rejectIf(answered && !command.addendum(), new AlreadyAnswered(id));
        apply(new ContactAnswered(id, text("contact-answered/answer", command.answer()), command.template(), answered));
        confirm(NumbersConfirmed.in(command, act), id);
    }

    @CommandHandler
    void handle(LinkContactToCase command, Act act, CaseStandings standings) {
        refuseIfMerged();
        rejectIf(cases.contains(command.caseId()), new AlreadyLinked(command.caseId()));
        var standing = standings.find(command.caseId()).filter(found -> found.isVisibleTo(act));
        rejectIf(standing.isEmpty(), new NoRelationToCase(command.caseId()));
        rejectIf(!standing.orElseThrow().isOpen(), new CaseClosed(command.caseId()));
        apply(new ContactLinked(id, command.caseId()));
    }

    @CommandHandler
    void handle(UnlinkContact command, Act act, CaseStandings standings, Claims claims) {
        rejectIf(!cases.contains(command.caseId()), new NotLinked(command.caseId()));
        rejectIf(
                standings
                        .find(command.caseId())
                        .filter(found -> found.isVisibleTo(act))
                        .isEmpty(),
                new NoRelationToCase(command.caseId()));
        claims.release(Claims.CASE_FROM_CONTACT, id.value(), command.caseId().value());
        apply(new ContactUnlinked(id, command.caseId(), text("contact-unlinked/reason", command.reason())));
        confirm(NumbersConfirmed.in(command, act), id);
    }

    @CommandHandler
    void handle(MarkAbusive command, Act act) {
        rejectIf(act.role() != Role.SENIOR_JURIST, new NotPermitted(act.role()));
        refuseIfMerged();
        rejectIf(marked, new AlreadyMarked(id));
        apply(new ContactMarked(id, text("contact-marked/reason", command.reason())));
        confirm(NumbersConfirmed.in(command, act), id);
    }

    @CommandHandler
    void handle(MergeContacts command, Act act, ContactRegister register) {
        rejectIf(act.role() != Role.SENIOR_JURIST, new NotPermitted(act.role()));
        refuseIfMerged();
        rejectIf(
                command.into().equals(id) || !register.goesOn(command.into(), act),
                new CannotMergeInto(command.into()));
        apply(new ContactsMerged(id, command.into()));
    }

    @CommandHandler
    void handle(EraseContact command, Act act) {
        rejectIf(!cases.isEmpty(), new ContactBelongsToCase());
        rejectIf(!command.ground().grants(), new ErasureGroundDenies(command.ground()));
        erase(command.ground(), null, false);
    }

    @CommandHandler
    void handle(ForgetContact command, Act act) {
        erase(command.ground(), command.because(), command.askerAlone());
    }

    private void erase(ErasureGround ground, @Nullable CaseId because, boolean askerAlone) {
        var subjects = askerAlone ? Stream.of(asker) : Stream.of(asker, id.subject());
        subjects.filter(Objects::nonNull)
                .filter(subject -> !erased.contains(subject))
                .forEach(subject -> apply(new ContactDataErased(id, subject, ground, because)));
    }

    @EventSourcingHandler
    void evolve(ContactEvent event) {
        switch (event) {
            case ContactRegistered registered -> {
                id = registered.contactId();
                asker = registered.person();
            }
            case ContactClassified classified -> kind = classified.kind();
            case ContactAnswered _ -> answered = true;
            case ContactLinked linked -> cases.add(linked.caseId());
            case ContactUnlinked unlinked -> cases.remove(unlinked.caseId());
            case ContactMarked _ -> marked = true;
            case ContactsMerged merged -> goesOnIn = merged.into();
            case ContactDataErased gone -> erased.add(gone.subject());
            case ContactNumberConfirmedNotBsn _ -> {} // never changes what is allowed next
        }
    }

    private void refuseIfMerged() {
        var other = goesOnIn;
        if (other != null) {
            throw new Rejected(new ContactMerged(other));
        }
    }

    private Sensitive<String> text(String field, String text) {
        return Sensitive.of(id.subject(), field, text);
    }

    private static void confirm(List<String> fields, ContactId contact) {
        if (!fields.isEmpty()) {
            apply(new ContactNumberConfirmedNotBsn(contact, fields));
        }
    }
}
