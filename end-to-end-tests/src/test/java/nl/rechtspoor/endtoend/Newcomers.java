package nl.rechtspoor.endtoend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The first people of an installation that is still empty. */
final class Newcomers {
    static final String PASSWORD = "only-for-this-test";
    static final String ADMINISTRATOR = "vlier";
    static final String JURIST = "berk";

    private Newcomers() {}

    /** Comes in as every new installation begins: by a printed link. */
    static Person administrator(SidesApart sides) throws Exception {
        Person person = redeem(
                sides,
                sides.output().replaceAll("(?s).*/one-time-link#(\\S+).*", "$1"),
                Map.of("username", ADMINISTRATOR, "name", "Vlier (beheer)"));
        signIn(sides, person, ADMINISTRATOR);
        return person;
    }

    /** Comes in by invitation. */
    static Person jurist(SidesApart sides, Person administrator, String username) throws Exception {
        JsonNode team = administrator.post(
                sides.commandSide(), "/api/v1/teams", Map.of("name", "Jeugd " + username), UUID.randomUUID());
        JsonNode invitation = administrator.post(
                sides.commandSide(),
                "/api/v1/accounts",
                Map.of(
                        "username",
                        username,
                        "name",
                        username + " (jurist)",
                        "roles",
                        List.of("JURIST"),
                        "teams",
                        List.of(team.required("id").asString())),
                UUID.randomUUID());
        Person jurist = redeem(sides, invitation.required("link").asString().replaceFirst(".*#", ""), Map.of());
        signIn(sides, jurist, username);
        return jurist;
    }

    private static Person redeem(SidesApart sides, String token, Map<String, String> names) throws Exception {
        var body = new HashMap<>(names);
        body.put("token", token);
        body.put("password", PASSWORD);
        Person person = new Person();
        person.post(sides.commandSide(), "/api/v1/one-time-links/redemptions", body, UUID.randomUUID());
        return person;
    }

    private static void signIn(SidesApart sides, Person person, String username) throws Exception {
        person.post(
                sides.commandSide(),
                "/api/v1/session",
                Map.of("username", username, "password", PASSWORD),
                UUID.randomUUID());
    }
}
