package nl.rechtspoor.command.detection;

import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.GraveGround;
import nl.rechtspoor.statistics.signals.GraveCase.Flag;

/**
 * That somebody called a case grave, and had not taken it back.
 *
 * @param position of the event that says so
 */
record GraveCall(CaseId caseId, UUID calledBy, GraveGround ground, long position) {
    Flag flag() {
        return new Flag(caseId.value(), calledBy);
    }
}
