package nl.rechtspoor.platform.staff;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Shows whoever starts an installation without accounts the way in. The link is printed and not logged: it opens the
 * house to the first who uses it.
 */
public final class FirstAdministrator {
    private final StaffRegister register;
    private final LinkAddress links;

    FirstAdministrator(StaffRegister register, LinkAddress links) {
        this.register = register;
        this.links = links;
    }

    @EventListener
    void welcome(ApplicationReadyEvent ready) {
        register.firstAdministratorToken()
                .ifPresent(
                        token -> IO.println("There are no accounts yet. The first administrator comes in here, once and"
                                + " within a day:\n  " + links.of(token)));
    }
}
