package nl.rechtspoor.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.EndpointRights;
import nl.rechtspoor.platform.testing.EndpointWalker;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class EveryEndpointTest {
    @Test
    void every_endpoint_lets_through_exactly_whom_it_names() {
        try (var server = SignInServer.start()) {
            for (var role : Role.values()) {
                if (role != Role.SYSTEM) {
                    server.open(role.name(), role);
                }
            }
            var walker = new EndpointWalker(server.context(), server.origin(), role -> server.signedIn(role.name()));

            assertThat(walker.findings()).isEmpty();
            assertThat(walker.endpoints())
                    .hasSizeGreaterThan(20)
                    .anyMatch(endpoint -> endpoint.rights() instanceof EndpointRights.RolesOnly)
                    .anyMatch(endpoint -> endpoint.rights() instanceof EndpointRights.AllStaff);
        }
    }

    @Test
    void an_application_with_a_silent_endpoint_does_not_start() {
        assertThatThrownBy(() -> SignInServer.startWith(Silent.class).close()).hasMessageContaining("Silent#silent");
    }

    @RestController
    static class Silent {
        @GetMapping("/api/v1/silent")
        String silent() {
            return "to nobody";
        }
    }
}
