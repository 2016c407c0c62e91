package nl.rechtspoor.platform.witnessing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rechtspoor.platform.signing.Objection;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import org.springframework.context.SmartLifecycle;

/**
 * All witnesses, each on a thread of its own, so that a silent one keeps nobody waiting. Once a witness has cosigned this log,
 * nothing is signed after a start before one has confirmed what was signed last: an older backup would otherwise be signed
 * on as if nothing were missing.
 */
public final class Witnessing implements SmartLifecycle, Objection {
    private final List<Watch> watches;
    private final SignedCheckpoints signed;

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
        watches.forEach(Watch::start);
    }

    @Override
    public void stop() {
        watches.forEach(Watch::stop);
    }

    @Override
    public boolean isRunning() {
        return watches.stream().anyMatch(Watch::isRunning);
    }
}
