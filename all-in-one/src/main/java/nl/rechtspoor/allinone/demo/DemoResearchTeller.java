package nl.rechtspoor.allinone.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rechtspoor.allinone.client.ApiRefused;
import nl.rechtspoor.allinone.client.ApiSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what research does. What the cases set going reaches a dossier a moment later, and what a campaign sets going too, so
 * whoever is refused asks again for a while, as a person would.
 */
final class DemoResearchTeller {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int STALE = 412;
    private static final Pattern WHAT_IT_IS_ABOUT = Pattern.compile("^/(dossiers|campaigns)/[^/]+");

    private final Function<DemoCast, ApiSession> sessions;
    private final JsonMapper json;
    private final Map<String, Long> versions = new HashMap<>();

    DemoResearchTeller(Function<DemoCast, ApiSession> sessions, JsonMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    /** One step; told a second time it changes nothing. Throws {@link ApiRefused} once patience is at its end. */
    void tell(DemoStep step) throws InterruptedException {
        var about = WHAT_IT_IS_ABOUT.matcher(step.path());
        String stream = about.find() ? about.group() : null;
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isTaken(step, stream, giveUp)) {
            Thread.sleep(PAUSE);
        }
    }

    private boolean isTaken(DemoStep step, @Nullable String stream, long giveUp) {
        try {
            JsonNode answer = sessions.apply(step.actor())
                    .post(step.path(), step.body(), step.key(), stream == null ? null : versionOf(stream));
            if (stream != null) {
                versions.put(stream, answer.get("version").asLong());
            }
            return true;
        } catch (ApiRefused refused) {
            if (System.nanoTime() > giveUp) {
                throw refused;
            }
            if (stream != null && refused.status() == STALE) {
                versions.put(
                        stream,
                        json.readTree(refused.answer()).get("currentVersion").asLong());
            }
            return false;
        }
    }

    private long versionOf(String stream) {
        return versions.getOrDefault(stream, 0L);
    }
}
