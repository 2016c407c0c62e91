package nl.rechtspoor.command.detection;

import java.time.Duration;
import nl.rechtspoor.platform.time.RecurringLook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks again and again whether a day or a month is over that was not looked at. Every node may run one. */
@Component
class DetectionTimer extends RecurringLook {
    private final Detecting detecting;

    DetectionTimer(Detecting detecting, @Value("${rechtspoor.detection.pause:PT1M}") Duration pause) {
        super("detection", pause);
        this.detecting = detecting;
    }

    @Override
    protected void look() {
        detecting.due();
    }
}
