package nl.rechtspoor.command.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;

/** What a run has to tell the signal desk. */
record Finding(IssueKey issue, SignalEvidence evidence) {
    /** The same run raises the same signal under the same id, so that it is raised once. */
    UUID idIn(Run run) {
        return UUID.nameUUIDFromBytes(
                ("detection|" + run.period() + "|" + evidence.method() + "|" + issue.dossier()).getBytes(UTF_8));
    }
}
