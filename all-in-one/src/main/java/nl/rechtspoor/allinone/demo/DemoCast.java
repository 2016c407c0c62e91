package nl.rechtspoor.allinone.demo;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who works at the demo helpdesk. The names are trees and tasks, not people; the sign-ins are printed at start and exist in
 * demo mode only.
 */
enum DemoCast {
    JURIST("jurist", "Berk (jurist jeugd)", Set.of(Role.JURIST), Team.YOUTH),
    JURIST_2("jurist2", "Linde (jurist jeugd)", Set.of(Role.JURIST), Team.YOUTH),
    JURIST_3("jurist3", "Esdoorn (jurist migratie)", Set.of(Role.JURIST), Team.MIGRATION),
    SENIOR("senior", "Eik (senior jurist)", Set.of(Role.SENIOR_JURIST), Team.YOUTH),
    SENIOR_2("senior2", "Beuk (senior jurist)", Set.of(Role.SENIOR_JURIST), Team.MIGRATION),
    RESEARCHER("onderzoeker", "Wilg (onderzoeker)", Set.of(Role.RESEARCHER), null),
    DIRECTOR("directeur", "Ceder (directeur)", Set.of(Role.DIRECTOR), null),
    AUDITOR("auditor", "Taxus (auditor)", Set.of(Role.AUDITOR), null),
    PRIVACY_OFFICER("privacy", "Hulst (functionaris gegevensbescherming)", Set.of(Role.PRIVACY_OFFICER), null),
    ADMIN("beheer", "Vlier (beheer)", Set.of(Role.ADMIN), null);

    /** The demo helpdesk's two teams. */
    enum Team {
        YOUTH("Jeugd"),
        MIGRATION("Migratie");

        private final String label;

        Team(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The one password of all demo sign-ins: long enough for the rules, and public on purpose. */
    static final String PASSWORD = "kinderrechten-demo";

    private static final List<DemoCast> YOUTH_JURISTS = List.of(JURIST, JURIST_2);

    private final String username;
    private final String displayName;
    private final Set<Role> roles;
    private final @Nullable Team team;

    DemoCast(String username, String displayName, Set<Role> roles, @Nullable Team team) {
        this.username = username;
        this.displayName = displayName;
        this.roles = roles;
        this.team = team;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    Set<Role> roles() {
        return roles;
    }

    @Nullable
    Team team() {
        return team;
    }

    /** Who takes the next case of a team; the number only spreads the work. */
    static DemoCast juristOf(Team team, int number) {
        return team == Team.MIGRATION ? JURIST_3 : YOUTH_JURISTS.get(Math.floorMod(number, YOUTH_JURISTS.size()));
    }

    /** The senior of a team. */
    static DemoCast seniorOf(Team team) {
        return team == Team.MIGRATION ? SENIOR_2 : SENIOR;
    }
}
