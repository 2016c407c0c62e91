package nl.rechtspoor.benchmarks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.NoteAdded;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.cases.NoteId;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the real events of a case and decides nothing, so that each storage engine is measured with the same work around
 * it. Opening a case is three events in one transaction; a note is one.
 */
class CaseUnderLoad {
    static final int EVENTS_OF_AN_OPENING = 3;
    private static final String SENTENCE = "A plainly fictional school does not let a plainly fictional pupil in. ";
    private static final StaffId JURIST = new StaffId(new UUID(1, 1));
    private static final TeamId TEAM = new TeamId(new UUID(1, 2));

    @AggregateIdentifier
    private @Nullable UUID id;

    /** For Axon. */
    protected CaseUnderLoad() {}

    /** Opens a case. */
    record Open(@TargetAggregateIdentifier UUID id) {}

    /** Writes a note in a case. */
    record Note(@TargetAggregateIdentifier UUID id) {}

    @CommandHandler
    CaseUnderLoad(Open command) {
        var caseId = new CaseId(command.id());
        openingOf(caseId).forEach(event -> apply(event));
    }

    @CommandHandler
    void handle(Note command) {
        apply(noteIn(new CaseId(command.id())));
    }

    @EventSourcingHandler
    void evolve(CaseEvent event) {
        id = event.caseId().value();
    }

    static List<CaseEvent> openingOf(CaseId caseId) {
        return List.of(
                new CaseOpened(
                        caseId,
                        "2026-" + caseId.toString().substring(0, 8),
                        null,
                        Channel.PHONE,
                        AskerRole.PARENT,
                        Urgency.NORMAL,
                        Sensitive.of(caseId.subject(), "case-opened/summary", SENTENCE.repeat(2)),
                        TEAM,
                        new ConflictCheck(new UUID(1, 3), ConflictCheckOutcome.CLEAR, null)),
                new CaseClassified(
                        caseId,
                        new Classification(
                                List.of(new AreaCode("EDU-ADM")),
                                List.of(new ArticleCode("CRC-28")),
                                new ArticleCode("CRC-28"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Set.of(),
                                null),
                        new RuleVersion("TAXONOMY-NL-1@2026-01-01"),
                        null,
                        null),
                new CaseAssigned(caseId, JURIST, TEAM, null));
    }

    static NoteAdded noteIn(CaseId caseId) {
        return new NoteAdded(
                caseId,
                new NoteId(UUID.randomUUID()),
                Sensitive.of(caseId.subject(), "note-added/text", SENTENCE.repeat(3)));
    }
}
