package nl.rechtspoor.platform.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;

/** Looks up bodies, wherever they come from. */
public interface Bodies {
    /** The body, also when it no longer exists. */
    Optional<Body> find(BodyId id);

    /** Bodies with these words in their name, at most so many. */
    List<Body> search(String words, int limit);

    /** Whether that body exists on that day. */
    default boolean exists(BodyId id, LocalDate day) {
        return find(id).filter(body -> body.valid().covers(day)).isPresent();
    }
}
