package nl.rechtspoor.platform.witnessing;

import java.time.Duration;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;
import nl.rechtspoor.platform.time.RecurringLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one witness up to date: every second when there is something new, every hour when there is not. */
final class Watch extends RecurringLook {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);

    private final Witnessed witness;
    private final SignedCheckpoints signed;
    private volatile Witnessed.State state = new Witnessed.State.Silent("it was not asked yet");
    private volatile long agreed = -1;
    private long nextAsk = System.nanoTime();
    private long toldAgain = System.nanoTime();

    Watch(Witnessed witness, SignedCheckpoints signed) {
        super("witness " + witness.name(), Duration.ZERO, LOOK);
        this.witness = witness;
        this.signed = signed;
    }

    String name() {
        return witness.name();
    }

    Witnessed.State state() {
        return state;
    }

    /** Up to which size the witness has agreed since this process started; -1 if it never did. */
    long agreed() {
        return agreed;
    }

    /** Whether it may have seen more of this log than is here, and was not heard since this process started. */
    boolean isToConfirm(SignedSize latest) {
        return agreed < 0 && witness.knows(latest);
    }

    @Override
    protected void look() throws InterruptedException {
        if (System.nanoTime() - nextAsk < 0) {
            return;
        }
        var latest = signed.latest();
        if (latest.isPresent() && isNews(latest.get())) {
            settle(witness.bring(latest.get()));
        }
    }

    /** A witness may take its time; it is asked again after the next start. */
    @Override
    public void stop() {
        breakOff();
        super.stop();
    }

    private boolean isNews(SignedSize latest) {
        return !(state instanceof Witnessed.State.Agrees)
                || latest.size() > agreed
                || System.nanoTime() - toldAgain > 0;
    }

    private void settle(Witnessed.State now) {
        switch (now) {
            case Witnessed.State.Agrees agrees -> {
                if (!(state instanceof Witnessed.State.Agrees)) {
                    log.info("The witness {} has seen the ledger of {} events", name(), agrees.size());
                }
                agreed = agrees.size();
                toldAgain = System.nanoTime() + IDLE.toNanos();
                state = now;
            }
            case Witnessed.State.Contradicts contradicts -> {
                if (!contradicts.equals(state)) {
                    log.error("{}", contradicts.why());
                }
                state = now;
                nextAsk = System.nanoTime() + AFTER_SILENCE.toNanos();
            }
            case Witnessed.State.Silent silent -> {
                // what it said before it fell silent still stands
                if (!(state instanceof Witnessed.State.Contradicts)) {
                    if (!silent.equals(state)) {
                        log.warn("The witness {} did not cosign: {}; trying again", name(), silent.why());
                    }
                    state = now;
                }
                nextAsk = System.nanoTime() + AFTER_SILENCE.toNanos();
            }
        }
    }
}
