package nl.rechtspoor.allinone.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import nl.rechtspoor.allinone.client.ApiRefused;
import nl.rechtspoor.allinone.client.ApiSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the planned stories through the public API, in the order in which they happen, a few steps at once; within a
 * story one step waits for the other. Told a second time it changes nothing, because every request has its own key.
 */
final class DemoTeller {
    /** About a day of the year: nobody sees a clock that is further ahead than that. */
    private static final int AT_ONCE = 32;

    private static final Course BEGIN = new Course(null, false);
    private static final int STALE = 412;

    private final URI base;
    private final MovableClock clock;
    private final JsonMapper json;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Map<DemoCast, ApiSession> sessions = new EnumMap<>(DemoCast.class);

    DemoTeller(URI base, MovableClock clock, JsonMapper json) {
        this.base = base;
        this.clock = clock;
        this.json = json;
    }

    /** Tells the whole year; {@code progress} hears how many of a thousand parts are told. */
    void tell(DemoYear year, Instant end, IntConsumer progress) throws InterruptedException {
        List<Line> lines = year.stories(end).stream()
                .flatMap(story -> story.steps().stream().map(step -> new Line(story, step)))
                .sorted(Comparator.comparing(line -> line.step().at()))
                .toList();
        var told = new AtomicInteger();
        var underWay = new Semaphore(AT_ONCE);
        var stories = new HashMap<Integer, CompletableFuture<Course>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Line line : lines) {
                underWay.acquire();
                var before = stories.getOrDefault(line.story().number(), CompletableFuture.completedFuture(BEGIN));
                stories.put(
                        line.story().number(),
                        before.thenApplyAsync(course -> next(line, course), threads)
                                .whenComplete((_, _) -> {
                                    underWay.release();
                                    progress.accept(told.incrementAndGet() * 1000 / lines.size());
                                }));
            }
            CompletableFuture.allOf(stories.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("the demo year could not be told", failed.getCause());
        }
        clock.catchUp();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(refusals.size() + " stories of the demo year were refused, such as\n"
                    + String.join("\n", refusals.stream().limit(20).toList()));
        }
    }

    /** Signs the whole cast in. */
    void gather() {
        for (DemoCast member : DemoCast.values()) {
            sessions.put(member, new ApiSession(base, json).signIn(member.username(), DemoCast.PASSWORD));
        }
    }

    ApiSession session(DemoCast member) {
        ApiSession session = sessions.get(member);
        if (session == null) {
            throw new IllegalStateException(member + " has not signed in");
        }
        return session;
    }

    private record Line(DemoStory story, DemoStep step) {}

    /** How far a story is: its case once it is open, and whether it was refused on the way and ends there. */
    private record Course(@Nullable OpenCase open, boolean broken) {}

    private Course next(Line line, Course before) {
        if (before.broken()) {
            return before;
        }
        clock.advanceTo(line.step().at());
        try {
            return new Course(perform(line, before.open()), false);
        } catch (ApiRefused refused) {
            refusals.add("story " + line.story().number() + " (" + line.step().at() + "): " + refused.getMessage());
            return new Course(before.open(), true);
        }
    }

    private record OpenCase(String id, long version) {}

    private OpenCase perform(Line line, @Nullable OpenCase before) {
        DemoStep step = line.step();
        ApiSession actor = session(step.actor());
        if (before == null) {
            JsonNode answer = actor.post(step.path(), withConflictCheck(actor, line), step.key(), null);
            return new OpenCase(
                    answer.get("caseId").asString(), answer.get("version").asLong());
        }
        String path = step.path().replace("{case}", before.id());
        Map<String, Object> body = withIds(step.body());
        JsonNode answer;
        try {
            answer = actor.post(path, body, step.key(), before.version());
        } catch (ApiRefused refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            // a deadline or a birthday came in between: look again, as a person would
            answer = actor.post(path, body, step.key(), currentVersion(refused));
        }
        return new OpenCase(before.id(), answer.get("version").asLong());
    }

    private long currentVersion(ApiRefused refused) {
        return json.readTree(refused.answer()).get("currentVersion").asLong();
    }

    private Map<String, Object> withConflictCheck(ApiSession actor, Line line) {
        UUID check = UUID.nameUUIDFromBytes(
                ("demo-check/" + line.step().key()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        JsonNode answer = actor.post("/conflict-checks", Map.of("names", List.of(), "phones", List.of()), check, null);
        var body = new LinkedHashMap<>(line.step().body());
        if (body.get("case") instanceof Map<?, ?> opened) {
            var withCheck = new LinkedHashMap<Object, Object>(opened);
            withCheck.put("conflictCheckId", answer.get("id").asString());
            body.put("case", withCheck);
        }
        return body;
    }

    private static Map<String, Object> withIds(Map<String, Object> body) {
        var withIds = new LinkedHashMap<>(body);
        withIds.replaceAll((_, value) -> switch (value) {
            case DemoCast member -> DemoStaff.id(member).toString();
            case DemoCast.Team team -> DemoStaff.id(team).toString();
            default -> value;
        });
        return withIds;
    }
}
