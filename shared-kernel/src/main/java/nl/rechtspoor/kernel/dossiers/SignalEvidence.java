package nl.rechtspoor.kernel.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what a signal was computed, so that anybody can compute it again.
 *
 * @param method the detector, as a code
 * @param version of the detector's program
 * @param settingsHash SHA-256 of its settings, in hexadecimal digits
 * @param period the month, quarter or week that was tested, for example {@code 2026-03}
 * @param positions where the reports behind it stand in the sealed stream
 * @param children how many children they are about; exact, and shown to nobody
 * @param clusters how many families or incidents; exact, and shown to nobody
 * @param figures what the run worked out; missing in what was stored before revision 2 of the event
 */
public record SignalEvidence(
        String method,
        String version,
        String settingsHash,
        String period,
        List<Long> positions,
        int children,
        int clusters,
        @Nullable SignalFigures figures) {
    public SignalEvidence {
        positions = List.copyOf(positions);
    }
}
