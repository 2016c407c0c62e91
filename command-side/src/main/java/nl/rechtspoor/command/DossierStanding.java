package nl.rechtspoor.command;

import java.util.HashSet;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.Recommendation;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import org.jspecify.annotations.Nullable;

/** What a campaign may ask about an issue before it speaks of it. */
public final class DossierStanding {
    private @Nullable DossierStage stage;
    private boolean recommendsAdvocacy;
    private final Set<ReleaseId> releases = new HashSet<>();
    private final Set<CaseId> cases = new HashSet<>();
    private final Set<Long> positions = new HashSet<>();

    /** Whether two people found that the issue is there, and nothing has come of it yet. */
    public boolean isConfirmed() {
        return stage == DossierStage.CONFIRMED || stage == DossierStage.IN_ADVOCACY;
    }

    /** Whether the last time that somebody weighed it, the rules recommended a campaign. */
    public boolean recommendsAdvocacy() {
        return recommendsAdvocacy;
    }

    /** The statistics that may be used. */
    public Set<ReleaseId> releases() {
        return Set.copyOf(releases);
    }

    /** The cases that count in it. */
    public Set<CaseId> cases() {
        return Set.copyOf(cases);
    }

    /** Where the evidence of its signals stands in the sealed stream. */
    public Set<Long> positions() {
        return Set.copyOf(positions);
    }

    /** Takes in what happened to the issue next. */
    public void evolve(DossierEvent event) {
        stage = DossierStage.after(stage, event);
        switch (event) {
            case DossierEvent.IssueAssessed assessed ->
                recommendsAdvocacy = assessed.recommendation() == Recommendation.RECOMMEND_ADVOCACY;
            case DossierEvent.IssueReopened _ -> recommendsAdvocacy = false;
            case DossierEvent.StatisticsReleased released -> releases.add(released.release());
            case DossierEvent.PatternAdded added -> cases.add(added.caseId());
            case DossierEvent.PatternRemoved removed -> cases.remove(removed.caseId());
            case DossierEvent.SystemicSignalRaised raised ->
                positions.addAll(raised.evidence().positions());
            default -> {} // nothing else changes what a campaign may say
        }
    }
}
