package nl.rechtspoor.command.drafts;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old drafts every hour; until then nobody is shown one whose time is over. */
@Component
@EnableScheduling
class DraftExpiry {
    private final Drafts drafts;

    DraftExpiry(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldDrafts() {
        drafts.deleteExpired();
    }
}
