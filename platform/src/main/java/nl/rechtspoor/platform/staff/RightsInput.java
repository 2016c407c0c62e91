package nl.rechtspoor.platform.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.commands.InvalidCommand;
import org.jspecify.annotations.Nullable;

/** What an administrator fills in about an account. */
record RightsInput(
        @Nullable String username,
        @Nullable String name,
        @Nullable Set<Role> roles,
        @Nullable Set<TeamId> teams,
        Account.@Nullable State state,
        @Nullable String oidcSubject) {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{1,62}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}]{1,100}");
    private static final int LONGEST_SUBJECT = 255;

    /** The rights, or every fault at once. */
    Account.Rights checked() {
        var faults = new ArrayList<InvalidCommand.Fault>(faultsInNames(username, name));
        if (roles == null || roles.isEmpty()) {
            faults.add(new InvalidCommand.Fault("/roles", "ROLES_MISSING", "at least one role"));
        }
        if (oidcSubject != null && (oidcSubject.isBlank() || oidcSubject.length() > LONGEST_SUBJECT)) {
            faults.add(new InvalidCommand.Fault("/oidcSubject", "TEXT_INVALID", "1 to 255 characters"));
        }
        if (!faults.isEmpty() || username == null || name == null || roles == null) {
            throw new InvalidCommand(faults);
        }
        return new Account.Rights(
                Accounts.canonical(username),
                name.strip(),
                Set.copyOf(roles),
                teams == null ? Set.of() : Set.copyOf(teams),
                state == null ? Account.State.ACTIVE : state,
                oidcSubject);
    }

    static List<InvalidCommand.Fault> faultsInNames(@Nullable String username, @Nullable String name) {
        var faults = new ArrayList<InvalidCommand.Fault>();
        if (username == null || !USERNAME.matcher(username.strip()).matches()) {
            faults.add(new InvalidCommand.Fault(
                    "/username", "USERNAME_INVALID", "2 to 63 letters, digits, dots, dashes, underscores or @"));
        }
        if (name == null || name.isBlank() || !NAME.matcher(name.strip()).matches()) {
            faults.add(new InvalidCommand.Fault("/name", "TEXT_INVALID", "1 to 100 characters"));
        }
        return faults;
    }
}
