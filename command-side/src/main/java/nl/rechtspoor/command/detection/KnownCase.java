package nl.rechtspoor.command.detection;

import java.time.Instant;
import nl.rechtspoor.statistics.facts.CaseFact;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one case.
 *
 * @param position of the event that made it so
 * @param codedAt when its first codes were recorded; nothing before that
 */
record KnownCase(CaseFact fact, long position, @Nullable Instant codedAt) {
    @Override
    public String toString() {
        return "KnownCase[…]";
    }
}
