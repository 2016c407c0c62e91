package nl.rechtspoor.platform.staff;

import java.util.Set;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.TeamId;

/** Every reason why the staff register refuses a change. */
public sealed interface StaffRejection extends Rejection {
    /** Somebody else has this user name. */
    record UsernameTaken() implements StaffRejection {
        @Override
        public String explanation() {
            return "Choose another user name.";
        }
    }

    /** Another account belongs to this person of the organisation's own sign-in. */
    record OidcSubjectTaken() implements StaffRejection {
        @Override
        public String explanation() {
            return "Unlink the other account first.";
        }
    }

    /** Another team has this name. */
    record TeamNameTaken() implements StaffRejection {
        @Override
        public String explanation() {
            return "Choose another name for the team.";
        }
    }

    /** Without this one nobody could give rights any more. */
    record LastAdministrator() implements StaffRejection {
        @Override
        public String explanation() {
            return "Make somebody else administrator first.";
        }
    }

    /** Nobody decides on their own roles, teams or state. */
    record OwnRights() implements StaffRejection {
        @Override
        public String explanation() {
            return "Ask another administrator to change your rights.";
        }
    }

    /** These teams do not exist. */
    record TeamUnknown(Set<TeamId> teams) implements StaffRejection {
        @Override
        public String explanation() {
            return "Make the team first.";
        }
    }

    /** This role belongs to no person. */
    record RoleNotAssignable(Role role) implements StaffRejection {
        @Override
        public String explanation() {
            return "Only the system itself acts in this role.";
        }
    }

    /** The link was used, has expired, or never existed. */
    record LinkUsedUp() implements StaffRejection {
        @Override
        public String explanation() {
            return "Ask an administrator for a new link.";
        }
    }
}
