package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One recorded period of authority over the child. */
public record AuthorityId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
