package nl.rechtspoor.query.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.campaigns.InterventionKind;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import org.jspecify.annotations.Nullable;

/**
 * A whole campaign, with everything that happened in it.
 *
 * @param allowed the commands that whoever asks can give now
 */
record CampaignWhole(
        CampaignLine line,
        List<ReleaseId> figures,
        @Nullable String plannedBy,
        @Nullable String approvedBy,
        @Nullable Instant launchedAt,
        @Nullable String deviation,
        List<Intervention> interventions,
        List<Response> responses,
        List<Outcome> outcomes,
        @Nullable String closingReason,
        List<String> allowed) {
    /**
     * A step outside.
     *
     * @param story told with consent; missing also once the child is erased
     */
    record Intervention(
            UUID intervention,
            InterventionKind kind,
            Addressee target,
            LocalDate on,
            @Nullable String document,
            @Nullable String summary,
            @Nullable String story) {}

    /** An answer from outside. */
    record Response(
            @Nullable UUID intervention,
            Addressee from,
            LocalDate on,
            @Nullable String text,
            @Nullable String evidence) {}

    /** What came of it. */
    record Outcome(
            OutcomeKind kind,
            LocalDate on,
            @Nullable String childrenHelped,
            @Nullable String text,
            @Nullable String evidence) {}
}
