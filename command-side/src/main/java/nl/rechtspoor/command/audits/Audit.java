package nl.rechtspoor.command.audits;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.command.audits.AuditCommand.ConcludeAudit;
import nl.rechtspoor.command.audits.AuditCommand.DrawSample;
import nl.rechtspoor.command.audits.AuditCommand.FinishCase;
import nl.rechtspoor.command.audits.AuditCommand.OpenAudit;
import nl.rechtspoor.command.audits.AuditCommand.RecordFinding;
import nl.rechtspoor.command.audits.AuditCommand.TakeUpCase;
import nl.rechtspoor.command.audits.AuditCommand.WithdrawFinding;
import nl.rechtspoor.command.audits.AuditRejection.AuditIsConcluded;
import nl.rechtspoor.command.audits.AuditRejection.CasesUnfinished;
import nl.rechtspoor.command.audits.AuditRejection.EventNotOfCase;
import nl.rechtspoor.command.audits.AuditRejection.FindingIsWithdrawn;
import nl.rechtspoor.command.audits.AuditRejection.FindingUnknown;
import nl.rechtspoor.command.audits.AuditRejection.LedgerNotSigned;
import nl.rechtspoor.command.audits.AuditRejection.NothingDrawn;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.audits.AuditEvent;
import nl.rechtspoor.kernel.audits.AuditEvent.AuditConcluded;
import nl.rechtspoor.kernel.audits.AuditEvent.AuditOpened;
import nl.rechtspoor.kernel.audits.AuditEvent.CaseFinished;
import nl.rechtspoor.kernel.audits.AuditEvent.CaseTakenUp;
import nl.rechtspoor.kernel.audits.AuditEvent.FindingRecorded;
import nl.rechtspoor.kernel.audits.AuditEvent.FindingWithdrawn;
import nl.rechtspoor.kernel.audits.AuditEvent.SampleDrawn;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.kernel.audits.AuditReport;
import nl.rechtspoor.kernel.audits.CaseResult;
import nl.rechtspoor.kernel.audits.FindingId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Fingerprint;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;

/** Decides what may happen in one audit. It keeps its whole course, because its report is made of it. */
@Aggregate(type = "audit")
class Audit {
    // without a first value: Axon takes the identifier of the first event from here once it has been evolved
    @AggregateIdentifier
    private AuditId id;

    private final Sample sample = new Sample();
    private final Map<FindingId, FindingRecorded> standing = new HashMap<>();
    private final Map<FindingId, FindingRecorded> withdrawn = new HashMap<>();
    private final List<AuditEvent> course = new ArrayList<>();
    private boolean concluded;

    /** For Axon. */
    protected Audit() {}

    @CommandHandler
    Audit(OpenAudit command, Act act, Fingerprint fingerprint) {
        var audit = new AuditId(act.commandId());
        var salting = new Salting(fingerprint, act);
        apply(new AuditOpened(
                audit,
                salting.commit(audit.subject(), "audit-opened/title", command.title()),
                salting.commit(audit.subject(), "audit-opened/purpose", command.purpose())));
    }

    @CommandHandlerInterceptor
    void guard(AuditCommand command) {
        rejectIf(concluded, new AuditIsConcluded(id));
    }

    @CommandHandler
    void handle(DrawSample command, Act act, SamplingFrame frame, SealedLedger ledger) {
        apply(new Drawing(command, act, frame, ledger).drawn(id, sample.drawings()));
    }

    @CommandHandler
    void handle(TakeUpCase command, Act act, SealedLedger ledger) {
        sample.requireDrawn(command.caseId());
        apply(new CaseTakenUp(id, command.caseId(), ledger.lastPositionOf(command.caseId())));
    }

    @CommandHandler
    void handle(RecordFinding command, Act act, SealedLedger ledger, SamplingFrame frame, Fingerprint fingerprint) {
        sample.requireAtWork(command.caseId());
        rejectIf(
                !ledger.holds(command.caseId(), command.position()),
                new EventNotOfCase(command.caseId(), command.position()));
        apply(new FindingRecorded(
                id,
                new FindingId(act.commandId()),
                command.caseId(),
                command.position(),
                command.severity(),
                new Salting(fingerprint, act)
                        .commit(keyFor(command.caseId(), frame), "audit-finding-recorded/text", command.text())));
    }

    /** What is said of a case is erased with it; of one that was erased already nothing can be said about a person. */
    private SubjectId keyFor(CaseId caseId, SamplingFrame frame) {
        return frame.isErased(caseId) ? id.subject() : caseId.subject();
    }

    @CommandHandler
    void handle(WithdrawFinding command, Act act, SamplingFrame frame, Fingerprint fingerprint) {
        rejectIf(withdrawn.containsKey(command.finding()), new FindingIsWithdrawn(command.finding()));
        var finding = standing.get(command.finding());
        if (finding == null) {
            throw new Rejected(new FindingUnknown(command.finding()));
        }
        var caseId = finding.caseId();
        apply(new FindingWithdrawn(
                id,
                command.finding(),
                new Salting(fingerprint, act)
                        .commit(keyFor(caseId, frame), "audit-finding-withdrawn/reason", command.reason())));
        if (sample.isFinished(caseId) && resultOf(caseId) == CaseResult.NO_FINDING) {
            apply(new CaseFinished(id, caseId, sample.knownAt(caseId), CaseResult.NO_FINDING));
        }
    }

    @CommandHandler
    void handle(FinishCase command, Act act) {
        sample.requireAtWork(command.caseId());
        apply(new CaseFinished(id, command.caseId(), sample.knownAt(command.caseId()), resultOf(command.caseId())));
    }

    private CaseResult resultOf(CaseId caseId) {
        return standing.values().stream().anyMatch(finding -> finding.caseId().equals(caseId))
                ? CaseResult.FINDINGS
                : CaseResult.NO_FINDING;
    }

    @CommandHandler
    void handle(ConcludeAudit command, Act act, SealedLedger ledger, Fingerprint fingerprint) {
        rejectIf(sample.isEmpty(), new NothingDrawn());
        rejectIf(!sample.unfinished().isEmpty(), new CasesUnfinished(sample.unfinished()));
        var state = ledger.signed().orElseThrow(() -> new Rejected(new LedgerNotSigned()));
        var conclusion =
                new Salting(fingerprint, act).commit(id.subject(), "audit-concluded/conclusion", command.conclusion());
        var whole = new ArrayList<>(course);
        whole.add(new AuditConcluded(id, conclusion, state, ""));
        apply(new AuditConcluded(id, conclusion, state, AuditReport.hash(AuditReport.of(whole))));
    }

    @EventSourcingHandler
    void evolve(AuditEvent event) {
        course.add(event);
        switch (event) {
            case AuditOpened opened -> id = opened.auditId();
            case SampleDrawn drawn -> sample.drawn(drawn.cases());
            case CaseTakenUp taken -> sample.takenUp(taken.caseId(), taken.knownAt());
            case FindingRecorded found -> standing.put(found.finding(), found);
            case FindingWithdrawn gone -> {
                var finding = standing.remove(gone.finding());
                if (finding != null) {
                    withdrawn.put(gone.finding(), finding);
                }
            }
            case CaseFinished finished -> sample.finished(finished.caseId(), finished.knownAt());
            case AuditConcluded _ -> concluded = true;
        }
    }
}
