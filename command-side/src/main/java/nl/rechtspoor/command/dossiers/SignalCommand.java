package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.kernel.Role.SYSTEM;

import java.util.List;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What happens to a signal before it may lead to anything. */
sealed interface SignalCommand extends DossierCommand {
    /** Tells what detection found. Refused for a while after the last signal of the same key. */
    @AllowedTo(SYSTEM)
    record RaiseSignal(@TargetAggregateIdentifier DossierId dossierId, IssueKey key, SignalEvidence evidence)
            implements SignalCommand {}

    /**
     * Looks at a signal and at every other explanation of it. Refused to whoever has one of the cases or has looked before,
     * and while an explanation is left open or a point has no reason.
     */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record ReviewSignal(
            @TargetAggregateIdentifier DossierId dossierId,
            SignalId signal,
            List<ChecklistAnswer> checklist,
            List<Points> scores,
            SignalVerdict verdict,
            String reason)
            implements SignalCommand {}

    /** Has it researched. Refused until a jurist and a researcher have looked, and while most of them would not. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record AcceptSignal(@TargetAggregateIdentifier DossierId dossierId, SignalId signal) implements SignalCommand {}

    /** Leaves it, with a reason. Refused until a jurist and a researcher have looked, and while most of them would not. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record DismissSignal(@TargetAggregateIdentifier DossierId dossierId, SignalId signal, String reason)
            implements SignalCommand {}

    /**
     * Puts a later signal with the dossier of its issue, with a reason. Refused while nobody works on the issue or two people
     * have yet to look at it, to whoever has one of the cases, and of a signal that was decided on or is with the dossier.
     */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record AttachSignal(@TargetAggregateIdentifier DossierId dossierId, SignalId signal, String reason)
            implements SignalCommand {}

    /** What somebody makes of one other explanation. */
    record ChecklistAnswer(OtherExplanation explanation, boolean applies, String reason) {}
}
