package nl.rechtspoor.query.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.query.access.Viewer;

/** The commands that somebody can give now about an issue and its signals, as far as the issue alone tells. */
record AllowedActs(DossierFacts facts, Viewer viewer) {
    /** Whether somebody may take part in what the desk decides. */
    boolean decides() {
        return viewer.role() == Role.RESEARCHER || viewer.role() == Role.SENIOR_JURIST;
    }

    /** What may be done with a signal. */
    List<String> on(SignalStory story) {
        if (!decides() || !story.isUndecided()) {
            return List.of();
        }
        var allowed = new ArrayList<String>();
        if (story.attachment == null && facts.takesLaterSignals()) {
            allowed.add("AttachSignal");
        }
        if (!story.isReviewedBy(viewer.staff())) {
            allowed.add("ReviewSignal");
        }
        if (story.isReviewed()) {
            allowed.addAll(List.of("AcceptSignal", "DismissSignal"));
        }
        return allowed;
    }

    /** What may be done with the dossier. */
    List<String> onDossier() {
        var allowed = new ArrayList<String>();
        var stage = Objects.requireNonNull(facts.stage);
        if (decides() && stage.isAtWork()) {
            allowed.addAll(List.of("RecordFinding", "AnnotateTrend", "HearBody", "AssessIssue", "ReleaseStatistics"));
        }
        if (decides()) {
            allowed.addAll(
                    switch (stage) {
                        case UNDER_RESEARCH -> verdicts();
                        case CONFIRMED, IN_ADVOCACY -> List.of("PlanCampaign", "MarkResolved");
                        case REJECTED, RESOLVED -> List.of("ReopenIssue");
                        case SIGNALLED, DISMISSED -> List.of();
                    });
        }
        return allowed;
    }

    private List<String> verdicts() {
        var proposal = facts.proposal;
        if (proposal == null || proposal.event().proposedBy().equals(viewer.staff())) {
            return List.of("ProposeVerdict");
        }
        return List.of(
                "ProposeVerdict", proposal.event().verdict() == IssueVerdict.CONFIRM ? "ConfirmIssue" : "RejectIssue");
    }
}
