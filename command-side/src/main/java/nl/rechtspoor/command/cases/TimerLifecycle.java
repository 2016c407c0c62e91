package nl.rechtspoor.command.cases;

import java.time.Duration;
import nl.rechtspoor.platform.time.RecurringLook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets the timer look again and again while the application runs. */
@Component
class TimerLifecycle extends RecurringLook {
    private final Timer timer;
    private final CompletedErasures erasures;

    TimerLifecycle(Timer timer, CompletedErasures erasures, @Value("${rechtspoor.timers.pause:PT20S}") Duration pause) {
        super("case-timers", pause);
        this.timer = timer;
        this.erasures = erasures;
    }

    @Override
    protected void look() {
        timer.look();
        erasures.look();
    }
}
