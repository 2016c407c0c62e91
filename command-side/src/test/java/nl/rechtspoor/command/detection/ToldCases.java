package nl.rechtspoor.command.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.cases.DecisionId;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.GraveGround;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.sealing.SealingBells;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;

/** Events of cases as the cases themselves would write them, at moments of one's choice, in a running command side. */
record ToldCases(CommandSideForTests side) {
    static final LocalDate BORN = LocalDate.of(2016, 5, 1);

    static CaseId id(String name) {
        return new CaseId(uuid(name));
    }

    static SubjectId child(String name) {
        return new SubjectId(uuid(name + " child"));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** A case of a child of ten, in codes. */
    void classified(String name, Instant at, String area, String article) {
        tell(at, opened(name), childAdded(name), coded(name, area, article));
    }

    /** The same, about an application on which a body decided. */
    void decided(String name, Instant at, DecisionType type) {
        classified(name, at, "MIG-ROOT", "CRC-3");
        var day = LocalDate.of(2026, 1, 5);
        tell(
                at,
                new DecisionRecorded(
                        id(name),
                        new DecisionId(uuid(name + " decision")),
                        new BodyId("ind"),
                        type,
                        day,
                        day,
                        null,
                        null));
    }

    void erased(String name, Instant at) {
        tell(at, new SubjectDataErased(id(name), child(name), ErasureGround.OBJECTION, null));
    }

    static StaffId jurist(String name) {
        return new StaffId(uuid(name));
    }

    void calledGrave(String name, String jurist, Instant at) {
        tell(
                at,
                new CaseCalledGrave(
                        id(name),
                        jurist(jurist),
                        GraveGround.LIFE,
                        Sensitive.of(id(name).subject(), "case-called-grave/reason", "a reason")));
    }

    void graveCallTakenBack(String name, String jurist, Instant at) {
        tell(
                at,
                new GraveCallTakenBack(
                        id(name),
                        jurist(jurist),
                        Sensitive.of(id(name).subject(), "grave-call-taken-back/reason", "a reason")));
    }

    void objected(String name, Instant at) {
        tell(at, new ResearchParticipationEnded(id(name), ParticipationEnd.OBJECTION));
    }

    private static CaseOpened opened(String name) {
        return new CaseOpened(
                id(name),
                "2026-" + name,
                null,
                Channel.PHONE,
                AskerRole.LAWYER,
                Urgency.NORMAL,
                Sensitive.of(id(name).subject(), "case-opened/summary", "a summary"),
                new TeamId(new UUID(0, 1)),
                new ConflictCheck(new UUID(0, 1), ConflictCheckOutcome.CLEAR, null));
    }

    private static PartyAdded childAdded(String name) {
        return new PartyAdded(
                id(name),
                new PartyId(uuid(name + " party")),
                PartyRole.CHILD,
                child(name),
                null,
                Sensitive.of(child(name), "party-added/birthDate", BORN),
                false,
                null,
                "nl",
                false,
                null);
    }

    private static CaseClassified coded(String name, String area, String article) {
        return new CaseClassified(
                id(name),
                new Classification(
                        List.of(new AreaCode(area)),
                        List.of(new ArticleCode(article)),
                        new ArticleCode(article),
                        null,
                        null,
                        new BodyType("IND"),
                        new BodyId("ind"),
                        DecisionType.REFUSAL,
                        null,
                        Set.of(VulnerableGroup.REFUGEE),
                        null),
                new RuleVersion("TAXONOMY-NL-1@2026-01-01"),
                null,
                null);
    }

    /** It happens and is recorded at that moment. */
    void tell(Instant at, CaseEvent... events) {
        var engine = side.bean(EventStorageEngine.class);
        for (var event : events) {
            var id = event.caseId().toString();
            long number = engine.lastSequenceNumberFor(id).map(last -> last + 1).orElse(0L);
            var message = new GenericMessage<>(
                    UUID.randomUUID().toString(),
                    event,
                    Map.of(
                            "actor",
                            new UUID(0, 7).toString(),
                            "role",
                            "JURIST",
                            "purpose",
                            "CASE_WORK",
                            "happenedAt",
                            at.toString()));
            side.bean(TransactionManager.class)
                    .executeInTransaction(() ->
                            engine.appendEvents(new GenericDomainEventMessage<>("case", id, number, message, at)));
        }
        side.bean(SealingBells.class).committed().ring();
    }
}
