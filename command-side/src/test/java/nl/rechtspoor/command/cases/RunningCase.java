package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.cases.FileCommand.RecordChildView;
import nl.rechtspoor.command.cases.PartyCommand.RecordAuthority;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.AuthorityKind;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.commands.ActMetadata;
import nl.rechtspoor.platform.commands.ActParameter;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.testing.Acts.ActBy;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** One case in memory that takes one command after the other, as it would from a store. */
final class RunningCase {
    private final Configuration axon;
    private final InMemoryEventStorageEngine store = new InMemoryEventStorageEngine();
    private final UUID key = UUID.randomUUID();
    private long seen;

    RunningCase(BirthDate born) {
        var resolvers = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Case.class),
                new ActParameter(),
                new SimpleResourceParameterResolverFactory(List.of(knowledge(new InMemoryKeyring()))));
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> store)
                .registerComponent(ParameterResolverFactory.class, _ -> resolvers)
                .configureAggregate(Case.class)
                .buildConfiguration();
        axon.start();
        var parties = List.of(
                entry(PartyRole.CHILD, born.value()), entry(PartyRole.PARENT, null), entry(PartyRole.PARENT, null));
        take(
                new OpenCase(
                        null,
                        Channel.PHONE,
                        AskerRole.PARENT,
                        Urgency.NORMAL,
                        "Somebody asks for help",
                        codes("MIG-ROOT", "CRC-3"),
                        null,
                        CHECK,
                        parties,
                        true,
                        null),
                jurist().creating(key));
        parents()
                .forEach(parent -> take(
                        new RecordAuthority(id(), parent, AuthorityKind.PARENT, LocalDate.of(2000, 1, 1), null, null),
                        jurist()));
        take(new RecordChildView(id(), "I want to stay", null, null), jurist());
    }

    CaseId id() {
        return new CaseId(key);
    }

    PartyId party(int index) {
        return new PartyId(DerivedId.of(key, "party", index));
    }

    List<PartyId> parents() {
        return List.of(party(1), party(2));
    }

    /** The events that the command led to; none if it was refused. */
    List<CaseEvent> take(CaseCommand command, ActBy act) {
        try {
            axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, ActMetadata.of(act.act())));
        } catch (Rejected refused) {
            return List.of();
        }
        var told = store.readEvents(key.toString(), seen)
                .asStream()
                .map(message -> (CaseEvent) message.getPayload())
                .toList();
        seen += told.size();
        return told;
    }

    void end() {
        axon.shutdown();
    }

    private static PartyEntry entry(PartyRole role, @Nullable LocalDate born) {
        return new PartyEntry(role, null, null, born, false, null, "nl", false, null);
    }
}
