package nl.rechtspoor.query.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * One signal at the desk, with what reviewers made of it.
 *
 * @param stage how far its issue has come
 * @param children and {@code clusters} protected
 * @param attachment missing unless somebody put it with the dossier of its issue
 * @param allowed the commands that whoever asks can give now
 */
record SignalLine(
        UUID dossierId,
        UUID signal,
        IssueKey key,
        SignalStory.State state,
        DossierStage stage,
        String method,
        String methodVersion,
        String settingsHash,
        String period,
        String children,
        String clusters,
        Instant raisedAt,
        List<Review> reviews,
        @Nullable String dismissal,
        @Nullable Attachment attachment,
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

    /** Who put it with the dossier of its issue, and why. */
    record Attachment(
            @Nullable String attachedBy,
            Instant at,
            @Nullable String reason) {}

    /** What the reviewer made of another explanation. */
    record Check(
            OtherExplanation explanation,
            boolean applies,
            @Nullable String reason) {}
}
