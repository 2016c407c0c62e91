package nl.rechtspoor.command.detection;

import java.time.Duration;
import java.util.List;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Up to which position of the sealed stream detection knows of cases. */
@Component
class FactsProgress {
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private final ObjectProvider<StreamProgress> progress;

    FactsProgress(@CommandDatabase ObjectProvider<StreamProgress> progress) {
        this.progress = progress;
    }

    /** -1 before the first. */
    long position() {
        return progress.getObject().positionOf(KnownCasesProjection.GROUP);
    }

    /** Waits until it knows of all that is sealed by now. After a minute one goes on with what is known. */
    void catchUp() {
        var stream = progress.getObject();
        stream.await(List.of(KnownCasesProjection.GROUP), stream.lastPosition(), AT_MOST);
    }
}
