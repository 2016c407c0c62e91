package nl.rechtspoor.endtoend;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGeneratorFactory;
import nl.rechtspoor.allinone.client.ApiSession;
import nl.rechtspoor.platform.testing.StoreChecker.Attempt;
import tools.jackson.databind.json.JsonMapper;

/** Jurists who work at the same time and without a pause, until they are told to go home. */
final class WorkingOffice implements AutoCloseable {
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final Collection<Operation> history = new ConcurrentLinkedQueue<>();
    private final Set<String> troubles = new ConcurrentSkipListSet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> jurists = new ArrayList<>();
    private final long seed;

    /** The same seed draws the same work again. */
    WorkingOffice(long seed) {
        this.seed = seed;
    }

    /** Has some people work at an address, all under one name. */
    WorkingOffice at(URI address, int people, String name, String password) {
        for (int i = 0; i < people; i++) {
            var session = new ApiSession(address, new JsonMapper()).signIn(name, password);
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + jurists.size());
            jurists.add(threads.submit(new WorkingJurist(session, working, random, history, troubles)));
        }
        return this;
    }

    /** How many commands have been acknowledged. */
    long acknowledged() {
        return history.stream().filter(Operation::isDone).count();
    }

    /** How many commands have been refused for what they said. */
    long refused() {
        return history.stream().filter(operation -> !operation.isDone()).count();
    }

    /** Works until that many more commands were acknowledged. */
    void awaitAcknowledged(int more) throws InterruptedException {
        long wanted = acknowledged() + more;
        Eventually.holds(more + " more commands acknowledged, after " + troubles, () -> {
            allAreAtWork();
            return acknowledged() >= wanted;
        });
    }

    /** Whoever got an answer that makes no sense has stopped, and says here what it was. */
    private void allAreAtWork() {
        for (var jurist : jurists) {
            if (jurist.state() == Future.State.FAILED) {
                throw new AssertionError("somebody stopped working", jurist.exceptionNow());
            }
        }
    }

    /** What was answered in the place of an outcome, as status and code; 0 where nothing was answered. */
    Set<String> troubles() {
        return troubles;
    }

    /** From here on, as if nothing had been answered yet. */
    void forgetTroubles() {
        troubles.clear();
    }

    /** Everybody ends what they are at and tells what they know; needs an installation that is well. */
    List<Operation> goHome() throws Exception {
        working.set(false);
        for (var jurist : jurists) {
            jurist.get();
        }
        return List.copyOf(history);
    }

    static List<Attempt> attempts(List<Operation> history) {
        return history.stream().map(Operation::attempt).toList();
    }

    @Override
    public void close() {
        working.set(false);
        threads.shutdownNow();
    }
}
