package nl.rechtspoor.query.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * One signal at the desk, with what reviewers made of it.
 *
 * @param children and {@code clusters} protected
 * @param allowed the commands that whoever asks can give now
 */
record SignalLine(
        UUID dossierId,
        UUID signal,
        IssueKey key,
        SignalStory.State state,
        String method,
        String methodVersion,
        String settingsHash,
        String period,
        String children,
        String clusters,
        Instant raisedAt,
        List<Review> reviews,
        @Nullable String dismissal,
        List<String> allowed) {
    /** What one reviewer made of it. */
    record Review(
            @Nullable String reviewer,
            Role reviewedAs,
            Instant at,
            SignalVerdict verdict,
            Recommendation recommendation,
            @Nullable String reason,
            List<Check> checklist,
            List<WeighedScore> scores,
            RuleVersion rules) {}

    /** What the reviewer made of another explanation. */
    record Check(
            OtherExplanation explanation,
            boolean applies,
            @Nullable String reason) {}
}
