package nl.rechtspoor.query.whatif;

import java.time.Duration;
import nl.rechtspoor.platform.time.RecurringLook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks for replays that should run: also for those that a killed process left behind. Every node of the query side may run one. */
@Component
class WhatIfWorker extends RecurringLook {
    private final WhatIfRunner runner;

    WhatIfWorker(WhatIfRunner runner, @Value("${rechtspoor.what-if.pause:PT1S}") Duration pause) {
        super("what-if", pause);
        this.runner = runner;
    }

    @Override
    protected void look() {
        while (!isStopping() && runner.runOne(this::isStopping)) {
            // until nothing waits
        }
    }
}
