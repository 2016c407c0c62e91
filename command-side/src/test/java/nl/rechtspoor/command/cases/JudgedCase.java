package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.ActMetadata;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** A case in memory whose acts can be judged: those that it took, and those that somebody smuggled in beside it. */
final class JudgedCase {
    final InMemoryKeyring keyring = new InMemoryKeyring();
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final Retrial retrial = new Retrial();
    private final StoredOtherCases others = new StoredOtherCases(store);
    private final Knowledge knowledge = CaseFacts.knowledge(keyring, others, new NobodyHeld());
    private final List<DomainEventMessage<?>> told = new ArrayList<>();
    private final CaseId id;

    JudgedCase(CaseId id) {
        this.id = id;
    }

    /** Somebody gives a command; what it leads to is recorded as the store would record it. */
    JudgedCase take(CaseCommand command, ActBy by) {
        retrial.decide(command, by.act(), told, knowledge).forEach(event -> record(event, by.act()));
        return this;
    }

    /** Somebody writes an event into the store without asking the case. */
    JudgedCase smuggle(CaseEvent event, ActBy by) {
        record(event, by.act());
        return this;
    }

    /** An event whose metadata tell nothing. */
    JudgedCase smuggleWithoutAct(CaseEvent event) {
        append(new GenericDomainEventMessage<>("case", id.toString(), told.size(), event));
        return this;
    }

    private void record(CaseEvent event, Act act) {
        var metadata =
                new ActMetadata().correlationDataFor(new GenericCommandMessage<>("a command", ActMetadata.of(act)));
        var stamped = new GenericEventMessage<>(event, metadata);
        append(new GenericDomainEventMessage<>(
                "case", id.toString(), told.size(), event, stamped.getMetaData(), stamped.getIdentifier(), act.now()));
    }

    private void append(DomainEventMessage<?> event) {
        told.add(event);
        engine.appendEvents(event);
    }

    List<Judgement> judged() {
        return new Judge(store, retrial, knowledge, others).all(id).orElseThrow();
    }

    Judgement last() {
        return judged().getLast();
    }

    /** The id of the last event. */
    String lastEvent() {
        return told.getLast().getIdentifier();
    }

    /** The last event of this kind. */
    <E extends CaseEvent> E last(Class<E> type) {
        return told.reversed().stream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private record NobodyHeld() implements PeopleInCases {
        @Override
        public boolean isElsewhere(SubjectId person, CaseId here) {
            return false;
        }

        @Override
        public boolean isOnHold(SubjectId person) {
            return false;
        }
    }
}
