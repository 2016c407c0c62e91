package nl.rechtspoor.command.detection;

import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Up to which position of the sealed stream detection knows of cases. */
@Component
class FactsProgress {
    private final ObjectProvider<StreamProgress> progress;

    FactsProgress(@CommandDatabase ObjectProvider<StreamProgress> progress) {
        this.progress = progress;
    }

    /** -1 before the first. */
    long position() {
        return progress.getObject().positionOf(KnownCasesProjection.GROUP);
    }
}
