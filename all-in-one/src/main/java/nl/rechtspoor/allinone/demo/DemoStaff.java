package nl.rechtspoor.allinone.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.staff.Accounts;
import nl.rechtspoor.platform.staff.StaffRegister;
import nl.rechtspoor.platform.staff.Teams;

/** The accounts of the demo cast; whoever is there already stays as they are. */
record DemoStaff(StaffRegister register, Accounts accounts, Teams teams, List<DemoCast> cast) {
    void arrive() {
        Set<String> present = Set.copyOf(
                teams.all().stream().map(team -> team.id().toString()).toList());
        for (DemoCast.Team team : DemoCast.Team.values()) {
            if (!present.contains(id(team).toString())) {
                register.makeTeam(id(team), team.label());
            }
        }
        for (DemoCast member : cast) {
            if (accounts.findByUsername(member.username()).isEmpty()) {
                DemoCast.Team team = member.team();
                register.open(
                        id(member),
                        new Account.Rights(
                                member.username(),
                                member.displayName(),
                                member.roles(),
                                team == null ? Set.of() : Set.of(id(team)),
                                Account.State.ACTIVE,
                                null),
                        DemoCast.PASSWORD,
                        false);
            }
        }
    }

    static StaffId id(DemoCast member) {
        return new StaffId(named("staff/" + member.username()));
    }

    static TeamId id(DemoCast.Team team) {
        return new TeamId(named("team/" + team.name()));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("rechtspoor-demo/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
