package nl.rechtspoor.allinone.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
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
    private Found found = new Found("", "");

    /** The dossier and the signal that detection made of the unlike treatment. */
    private record Found(String dossier, String signal) {
        String in(String text) {
            return text.replace(DemoResearch.SIGNALLED, dossier)
                    .replace(DemoResearch.SIGNAL, "/dossiers/" + dossier + "/signals/" + signal);
        }
    }

    DemoResearchTeller(Function<DemoCast, ApiSession> sessions, JsonMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    /** One step; told a second time it changes nothing. Throws {@link ApiRefused} once patience is at its end. */
    void tell(DemoStep step) throws InterruptedException {
        if (step.path().equals(DemoResearch.DETECTION)) {
            detect(step);
            return;
        }
        String path = found.in(step.path());
        var about = WHAT_IT_IS_ABOUT.matcher(path);
        String stream = about.find() ? about.group() : null;
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isTaken(step, path, stream, giveUp)) {
            Thread.sleep(PAUSE);
        }
    }

    private boolean isTaken(DemoStep step, String path, @Nullable String stream, long giveUp) {
        try {
            JsonNode answer = sessions.apply(step.actor())
                    .post(path, filledIn(step.body()), step.key(), stream == null ? null : versionOf(stream));
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

    private Map<String, Object> filledIn(Map<String, Object> body) {
        var filled = new HashMap<>(body);
        filled.replaceAll((_, value) -> value instanceof List<?> list
                ? list.stream()
                        .map(each -> each instanceof String text ? found.in(text) : each)
                        .toList()
                : value);
        return filled;
    }

    /** Detection knows of a case a moment after it happened. */
    private void detect(DemoStep step) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            sessions.apply(step.actor()).post(step.path(), step.body(), UUID.randomUUID(), null);
            var unlike = unlikeTreatment();
            if (unlike != null) {
                found = unlike;
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("detection did not find that alike children were treated unlike");
    }

    /** The newest, which is told of most children; a year that was interrupted goes on with what somebody looked at. */
    private @Nullable Found unlikeTreatment() {
        JsonNode desk =
                sessions.apply(DemoCast.RESEARCHER).get("/signals?size=200").get("items");
        var unlike = StreamSupport.stream(desk.spliterator(), false)
                .filter(signal -> signal.get("method").asString().equals("equal-treatment")
                        && DemoTopic.MIG_ROOT
                                .area()
                                .equals(signal.at("/key/area").asString("")))
                .toList();
        return unlike.stream()
                .filter(signal -> !signal.get("reviews").isEmpty())
                .findFirst()
                .or(() -> unlike.stream().findFirst())
                .map(signal -> new Found(
                        signal.get("dossierId").asString(), signal.get("signal").asString()))
                .orElse(null);
    }
}
