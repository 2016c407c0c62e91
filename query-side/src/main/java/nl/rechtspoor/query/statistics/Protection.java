package nl.rechtspoor.query.statistics;

import java.util.Arrays;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.encryption.StatisticsKeys;
import nl.rechtspoor.statistics.disclosure.Band;
import nl.rechtspoor.statistics.disclosure.Cell;
import nl.rechtspoor.statistics.disclosure.CellKeys;
import nl.rechtspoor.statistics.disclosure.NoiseSettings;
import nl.rechtspoor.statistics.disclosure.NoiseTable;
import nl.rechtspoor.statistics.disclosure.Perturbation;
import org.springframework.stereotype.Component;

/** The noise of all releases, under the keys of this installation. */
@Component
class Protection {
    private final CellKeys keys;
    private final Perturbation perturbation;

    Protection(StatisticsKeys keys) {
        this.keys = new CellKeys(keys.records()::of, keys.cells()::of);
        this.perturbation = new Perturbation(this.keys, NoiseTable.of(NoiseSettings.OF_RELEASES));
    }

    long recordKey(SubjectId child) {
        return keys.ofChild(child);
    }

    int perturbed(Cell cell) {
        return perturbation.of(cell);
    }

    /** What the protected count of the cell leaves open to whoever knows the method. */
    Band bandOf(Cell cell) {
        return Band.of(perturbed(cell), NoiseSettings.OF_RELEASES);
    }

    byte[] keyMark() {
        return keys.mark();
    }

    /** Whether a release was made with the keys that are here. With others, its values would come out otherwise. */
    boolean made(Release release) {
        return Arrays.equals(release.keyMark(), keyMark());
    }
}
