package nl.rechtspoor.allinone.demo;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import nl.rechtspoor.allinone.client.ApiRefused;
import nl.rechtspoor.allinone.client.ApiSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the planned stories through the public API, in the order in which they happen, in a few lanes side by side. The
 * steps of one story stay in one lane. Told a second time it changes nothing, because every request has its own key.
 */
final class DemoTeller {
    private static final int LANES = 4;
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
        tell(year.stories(end), year.research(end), year.start(), progress);
    }

    /** Tells these stories, and in a lane of its own what research makes of them. */
    void tell(List<DemoStory> stories, List<DemoStep> research, Instant start, IntConsumer progress)
            throws InterruptedException {
        int total = research.size()
                + stories.stream().mapToInt(story -> story.steps().size()).sum();
        var told = new AtomicInteger();
        var inStep = new DemoLanes(LANES + 1, start);
        try (var lanes = Executors.newFixedThreadPool(LANES + 1)) {
            List<Callable<@Nullable Void>> work = new ArrayList<>();
            work.add(() -> {
                try {
                    tellResearch(
                            research,
                            moment -> inStep.reach(LANES, moment),
                            () -> progress.accept(told.incrementAndGet() * 1000 / total));
                } finally {
                    inStep.leave(LANES);
                }
                return null;
            });
            for (int lane = 0; lane < LANES; lane++) {
                int mine = lane;
                work.add(() -> {
                    try {
                        tellLane(
                                stories.stream()
                                        .filter(story -> story.number() % LANES == mine)
                                        .toList(),
                                moment -> inStep.reach(mine, moment),
                                () -> progress.accept(told.incrementAndGet() * 1000 / total));
                    } finally {
                        inStep.leave(mine);
                    }
                    return null;
                });
            }
            for (var lane : lanes.invokeAll(work)) {
                lane.get();
            }
        } catch (ExecutionException failed) {
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

    /** Has detection look at what the year has left on the desk, as it does every night. */
    void detect() {
        session(DemoCast.ADMIN).post(DemoResearch.DETECTION, Map.of(), UUID.randomUUID(), null);
    }

    ApiSession session(DemoCast member) {
        ApiSession session = sessions.get(member);
        if (session == null) {
            throw new IllegalStateException(member + " has not signed in");
        }
        return session;
    }

    private record Line(DemoStory story, DemoStep step) {}

    @FunctionalInterface
    private interface Keeping {
        void inStepAt(Instant moment) throws InterruptedException;
    }

    private void tellLane(List<DemoStory> stories, Keeping keeping, Runnable stepTold) throws InterruptedException {
        var open = new HashMap<Integer, OpenCase>();
        var broken = new HashSet<Integer>();
        var lines = stories.stream()
                .flatMap(story -> story.steps().stream().map(step -> new Line(story, step)))
                .sorted(Comparator.comparing((Line line) -> line.step().at()))
                .toList();
        for (Line line : lines) {
            keeping.inStepAt(line.step().at());
            clock.advanceTo(line.step().at());
            int number = line.story().number();
            if (!broken.contains(number)) {
                try {
                    open.compute(number, (_, before) -> perform(line, before));
                } catch (ApiRefused refused) {
                    broken.add(number);
                    refusals.add("story " + number + " (" + line.step().at() + "): " + refused.getMessage());
                }
            }
            stepTold.run();
        }
    }

    /** What comes after a step that was refused would be refused too. */
    private void tellResearch(List<DemoStep> steps, Keeping keeping, Runnable stepTold) throws InterruptedException {
        var teller = new DemoResearchTeller(this::session, json);
        for (DemoStep step : steps) {
            keeping.inStepAt(step.at());
            clock.advanceTo(step.at());
            try {
                teller.tell(step);
            } catch (ApiRefused refused) {
                refusals.add("research (" + step.at() + "): " + refused.getMessage());
                return;
            }
            stepTold.run();
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
