package nl.rechtspoor.platform.staff;

import java.net.URI;

/**
 * Where a one-time link leads. The token stands behind the {@code #}: browsers keep that part to themselves, so it
 * reaches no server log.
 */
public final class LinkAddress {
    private final URI origin;

    public LinkAddress(URI origin) {
        this.origin = origin;
    }

    /** Scheme, host and port. */
    public URI origin() {
        return origin;
    }

    /** The whole link for a token. */
    public URI of(String token) {
        return origin.resolve("/one-time-link#" + token);
    }
}
