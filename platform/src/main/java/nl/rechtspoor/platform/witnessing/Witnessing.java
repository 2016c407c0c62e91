package nl.rechtspoor.platform.witnessing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rechtspoor.platform.signing.Objection;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All witnesses, each on a thread of its own, so that a silent one keeps nobody waiting. Once a witness has cosigned this log,
 * nothing is signed after a start before one has confirmed what was signed last: an older backup would otherwise be signed
 * on as if nothing were missing.
 */
public final class Witnessing implements SmartLifecycle, Objection {
    private static final Logger log = LoggerFactory.getLogger(Witnessing.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final List<Watch> watches;
    private final SignedCheckpoints signed;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Witnessing(List<Watch> watches, SignedCheckpoints signed) {
        this.watches = List.copyOf(watches);
        this.signed = signed;
    }

    List<Watch> watches() {
        return watches;
    }

    /** What a witness has seen that contradicts this ledger, if one has. */
    public Optional<String> contradiction() {
        return watches.stream()
                .map(Watch::state)
                .flatMap(state ->
                        state instanceof Witnessed.State.Contradicts(String why) ? Stream.of(why) : Stream.empty())
                .findFirst();
    }

    @Override
    public Verdict verdict() {
        var contradiction = contradiction();
        if (contradiction.isPresent()) {
            return new Verdict.Never(contradiction.get());
        }
        boolean heard = watches.stream().anyMatch(watch -> watch.agreed() >= 0);
        boolean open = !heard
                && signed.latest()
                        .filter(latest -> watches.stream().anyMatch(watch -> watch.isToConfirm(latest)))
                        .isPresent();
        return open
                ? new Verdict.NotYet("No witness has confirmed since the start what was signed last.")
                : new Verdict.Free();
    }

    @Override
    public void start() {
        running = true;
        for (Watch watch : watches) {
            threads.add(Thread.ofPlatform()
                    .name("witness " + watch.name())
                    .daemon(true)
                    .start(() -> run(watch)));
        }
    }

    private void run(Watch watch) {
        while (running) {
            try {
                watch.look();
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("The witness {} was not asked; trying again", watch.name(), e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
