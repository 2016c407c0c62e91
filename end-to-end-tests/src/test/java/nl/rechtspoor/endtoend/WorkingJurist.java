package nl.rechtspoor.endtoend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import nl.rechtspoor.allinone.client.ApiRefused;
import nl.rechtspoor.allinone.client.ApiSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens cases and writes notes without a pause, and remembers every answer. When the line is dead they try again. */
final class WorkingJurist implements Callable<Void> {
    private static final int NOTES = 4;

    private final ApiSession session;
    private final AtomicBoolean working;
    private final RandomGenerator random;
    private final Collection<Operation> history;
    private final Set<String> troubles;

    WorkingJurist(
            ApiSession session,
            AtomicBoolean working,
            RandomGenerator random,
            Collection<Operation> history,
            Set<String> troubles) {
        this.session = session;
        this.working = working;
        this.random = random;
        this.history = history;
        this.troubles = troubles;
    }

    @Override
    public Void call() throws InterruptedException {
        while (working.get()) {
            work();
        }
        return null;
    }

    private void work() throws InterruptedException {
        UUID check = newKey();
        JsonNode checked =
                untilAnswered("/conflict-checks", Map.of("names", List.of(), "phones", List.of()), check, null);
        if (checked == null) {
            return;
        }
        UUID caseId = newKey();
        Operation opened = perform("/cases", newCase(checked.get("id").asString()), caseId, null);
        Long version = opened.version();
        for (int i = 0; i < NOTES && version != null && working.get(); i++) {
            String note = random.nextInt(20) == 0 ? " " : "Notitie " + i;
            Operation noted = perform("/cases/" + caseId + "/notes", Map.of("text", note), newKey(), version);
            version = noted.isDone() ? noted.version() : version;
        }
    }

    private Operation perform(String path, Object body, UUID key, @Nullable Long version) throws InterruptedException {
        long asked = System.nanoTime();
        int before = attempts;
        JsonNode answer = untilAnswered(path, body, key, version);
        var operation = new Operation(
                key,
                asked,
                System.nanoTime(),
                answer == null ? null : UUID.fromString(answer.get("id").asString()),
                answer == null ? null : Long.valueOf(answer.get("version").asLong()),
                answer == null || !answer.has("position")
                        ? null
                        : Long.valueOf(answer.get("position").asLong()),
                attempts - before);
        history.add(operation);
        return operation;
    }

    private int attempts;

    /** The answer, or nothing when the command was refused for what it says. */
    private @Nullable JsonNode untilAnswered(String path, Object body, UUID key, @Nullable Long version)
            throws InterruptedException {
        while (true) {
            attempts++;
            try {
                return session.post(path, body, key, version);
            } catch (ApiRefused refused) {
                if (refused.status() == 400 || refused.status() == 409) {
                    return null;
                }
                if (refused.status() != 0 && refused.status() < 500) {
                    throw refused;
                }
                troubles.add(refused.status() + " " + code(refused));
                Thread.sleep(100);
            }
        }
    }

    private static String code(ApiRefused refused) {
        return refused.answer().startsWith("{")
                ? JsonMapper.shared().readTree(refused.answer()).path("code").asString("")
                : "";
    }

    private UUID newKey() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static Map<String, Object> newCase(String check) {
        return Map.of(
                "channel",
                "EMAIL",
                "askerRole",
                "PARENT",
                "urgency",
                "NORMAL",
                "summary",
                "Een verzonnen vraag.",
                "classification",
                Map.of(
                        "areas", List.of("UHP"),
                        "articles", List.of("CRC-9", "CRC-20"),
                        "primaryArticle", "CRC-9",
                        "groups", List.of()),
                "conflictCheckId",
                check,
                "parties",
                List.of(),
                "assignToMe",
                true);
    }
}
