package nl.rechtspoor.query.dossiers;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.query.projection.Told;
import org.jspecify.annotations.Nullable;

/** What is known about one signal, texts sealed. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class SignalStory {
    /** The method whose signals are about single cases, as detection names it. */
    private static final String GRAVE_CASE = "grave-case";

    /** What people made of it. */
    enum State {
        /** Nobody has decided, nor put it with a dossier. */
        WAITING,
        /** It is with the dossier of its issue, and may still be reviewed. */
        ATTACHED,
        ACCEPTED,
        DISMISSED
    }

    final Told<SystemicSignalRaised> raised;
    State state = State.WAITING;
    List<Told<ReviewRecorded>> reviews = new ArrayList<>();

    @Nullable
    Sensitive<String> dismissal;

    @Nullable
    Told<SignalAttached> attachment;

    @JsonCreator
    SignalStory(@JsonProperty("raised") Told<SystemicSignalRaised> raised) {
        this.raised = raised;
    }

    SignalId id() {
        return raised.event().signal();
    }

    void attach(Told<SignalAttached> told) {
        attachment = told;
        state = State.ATTACHED;
    }

    /** Whether two people may still decide. */
    boolean isUndecided() {
        return state == State.WAITING || state == State.ATTACHED;
    }

    /** Nothing was counted: people called single cases grave. */
    boolean isAboutSingleCases() {
        return raised.event().evidence().method().equals(GRAVE_CASE);
    }

    boolean isReviewedBy(StaffId staff) {
        return reviews.stream().anyMatch(review -> review.event().reviewer().equals(staff));
    }

    /** Both a jurist and a researcher have looked. */
    boolean isReviewed() {
        return isReviewedAs(Role.RESEARCHER) && isReviewedAs(Role.SENIOR_JURIST);
    }

    private boolean isReviewedAs(Role role) {
        return reviews.stream().anyMatch(review -> review.event().reviewedAs() == role);
    }
}
