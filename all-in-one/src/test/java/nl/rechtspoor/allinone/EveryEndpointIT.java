package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.EndpointWalker;
import org.junit.jupiter.api.Test;

/** Every endpoint of both sides, in every role and without one. */
class EveryEndpointIT {
    private static final String DEMO_PASSWORD = "kinderrechten-demo";
    private static final Map<Role, String> CAST = Map.of(
            Role.JURIST, "jurist",
            Role.SENIOR_JURIST, "senior",
            Role.RESEARCHER, "onderzoeker",
            Role.DIRECTOR, "directeur",
            Role.AUDITOR, "auditor",
            Role.PRIVACY_OFFICER, "privacy",
            Role.ADMIN, "beheer");

    @Test
    void every_endpoint_lets_through_exactly_whom_it_names() {
        var program = RunningAllInOne.INSTANCE;
        var walker = new EndpointWalker(program.context(), program.address(), role -> {
            var browser = new Browser(program.address());
            assertThat(browser.signIn(CAST.get(role), DEMO_PASSWORD).status()).isEqualTo(200);
            return browser;
        });

        assertThat(walker.findings()).isEmpty();
        assertThat(walker.endpoints()).hasSizeGreaterThan(100);
    }
}
