package nl.rechtspoor.platform.signin;

import nl.rechtspoor.platform.access.StaffMember;
import nl.rechtspoor.platform.staff.Accounts;
import nl.rechtspoor.platform.staff.Teams;

/** Puts together what the client may know about the person who is signed in. */
final class MeReader {
    private final Accounts accounts;
    private final Teams teams;
    private final Passkeys passkeys;

    MeReader(Accounts accounts, Teams teams, Passkeys passkeys) {
        this.accounts = accounts;
        this.teams = teams;
        this.passkeys = passkeys;
    }

    Me of(StaffMember staff) {
        var account = accounts.find(staff.id()).orElseThrow();
        return new Me(
                staff.id(),
                account.name(),
                account.username(),
                staff.roles(),
                staff.role(),
                teams.all().stream()
                        .filter(team -> staff.teams().contains(team.id()))
                        .toList(),
                account.language(),
                account.shortcuts(),
                staff.mustChangePassword(),
                passkeys.of(staff.id()));
    }
}
