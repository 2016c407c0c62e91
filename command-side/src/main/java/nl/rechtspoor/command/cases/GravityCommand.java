package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.GraveGround;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How grave jurists find what happened to the child. */
sealed interface GravityCommand extends CaseCommand {
    /** Calls the case grave. Refused to whoever does so already. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record CallCaseGrave(@TargetAggregateIdentifier CaseId caseId, GraveGround ground, String reason)
            implements GravityCommand {}

    /** Takes one's own call back, also when the case is closed. Refused to whoever does not call it grave. */
    @AllowedTo({JURIST, SENIOR_JURIST})
    record TakeBackGraveCall(@TargetAggregateIdentifier CaseId caseId, String reason) implements GravityCommand {}
}
