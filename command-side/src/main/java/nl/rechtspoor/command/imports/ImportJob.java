package nl.rechtspoor.command.imports;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.commands.Envelope;

/** One file that somebody is bringing in, with the role and the teams in which they do. */
record ImportJob(UUID id, StaffId owner, Role role, Set<TeamId> teams, SubjectId subject) {
    /** Around every command of the job; each row sets its own id and moment. */
    Envelope importer() {
        return new Envelope(id, owner, role, teams, AccessPurpose.IMPORT, null, null, false, null);
    }

    /** How far an import has come. */
    record Progress(UUID id, State state, Instant createdAt, int rows, int done, int failed, int skipped) {}

    /** The life of an import. */
    enum State {
        PREVIEWED,
        RUNNING,
        STOPPED,
        DONE
    }
}
