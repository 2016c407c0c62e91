package nl.rechtspoor.platform.signin;

import java.util.List;
import nl.rechtspoor.kernel.Role;

/** The accounts that the sign-in page offers in demo mode; without any, it offers none. */
public record DemoAccounts(List<DemoAccount> accounts) {
    /** An account whose password is no secret. */
    public record DemoAccount(String username, String password, Role role) {}
}
