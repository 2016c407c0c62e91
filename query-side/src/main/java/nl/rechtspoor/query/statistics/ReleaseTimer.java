package nl.rechtspoor.query.statistics;

import java.time.Duration;
import nl.rechtspoor.platform.time.RecurringLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks now and then whether a release is due, or one that was made still has to pass the gate. Every node of the query side may run one. */
@Component
class ReleaseTimer extends RecurringLook {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTimer.class);

    private final ReleaseMaker maker;
    private final Verdicts verdicts;

    ReleaseTimer(ReleaseMaker maker, Verdicts verdicts, @Value("${rechtspoor.statistics.pause:PT1M}") Duration pause) {
        super("statistics-releases", pause);
        this.maker = maker;
        this.verdicts = verdicts;
    }

    @Override
    protected void look() {
        for (var made = maker.makeNext(); made.isPresent() && !isStopping(); made = maker.makeNext()) {
            LOG.info("The release of {} was made", made.get());
        }
        verdicts.makeAll();
    }

    /** The gate may be looking at a year; what is not finished is begun again at the next start. */
    @Override
    public void stop() {
        breakOff();
        super.stop();
    }
}
