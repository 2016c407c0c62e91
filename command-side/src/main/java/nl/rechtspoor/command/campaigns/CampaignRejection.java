package nl.rechtspoor.command.campaigns;

import java.util.List;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.campaigns.InterventionId;
import nl.rechtspoor.kernel.dossiers.ReleaseId;

/** Every reason a campaign can refuse a command. */
sealed interface CampaignRejection extends Rejection {
    /** Not every issue was confirmed by two people. */
    record DossierNotConfirmed(List<DossierId> dossiers) implements CampaignRejection {
        @Override
        public String explanation() {
            return "Name at least one dossier, and have each confirmed first.";
        }
    }

    /** It asks nobody. */
    record TargetMissing() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Say whom the campaign asks.";
        }
    }

    /** The directory does not have that body, or it is of another kind. */
    record BodyUnknown() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Choose a body of the directory.";
        }
    }

    /** It uses figures that were not released in one of its dossiers, or tells a number of children without a release. */
    record UnreleasedFigures(List<ReleaseId> figures) implements CampaignRejection {
        @Override
        public String explanation() {
            return "Use released statistics only, and name the release of each number.";
        }
    }

    /** The second person must be somebody else. */
    record SamePerson() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Have a director decide who did not plan it.";
        }
    }

    /** The rules do not recommend a campaign about these issues. */
    record AdvocacyNotRecommended(List<DossierId> dossiers) implements CampaignRejection {
        @Override
        public String explanation() {
            return "Hear the body, have the issue assessed, or give the reason for deciding otherwise.";
        }
    }

    /** It went out before. */
    record AlreadyLaunched() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be done.";
        }
    }

    /** No director has approved it. */
    record NotLaunched() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Have a director launch the campaign first.";
        }
    }

    /** The campaign is closed. */
    record CampaignOver() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Plan another one.";
        }
    }

    /** A text leads to somebody. */
    record IdentityInText(List<String> fields) implements CampaignRejection {
        @Override
        public String explanation() {
            return "Leave out names, numbers and addresses of people in cases.";
        }
    }

    /** There is no consent for media in that case that holds on that day. */
    record ConsentMissing() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Ask for consent for media in the case, or leave the story out.";
        }
    }

    /** Nobody could check it. */
    record EvidenceMissing() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Say where it can be looked up.";
        }
    }

    /** It has yet to happen. */
    record DateInFuture() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Give the day on which it happened.";
        }
    }

    /** The campaign took no such step. */
    record InterventionUnknown(InterventionId intervention) implements CampaignRejection {
        @Override
        public String explanation() {
            return "Name a step of this campaign.";
        }
    }

    /** Fewer children than none. */
    record CountInvalid() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Give the number of children, or leave it out.";
        }
    }

    /** Nobody wrote down what came of it. */
    record OutcomeRequired() implements CampaignRejection {
        @Override
        public String explanation() {
            return "Record the outcome first, also if there was none.";
        }
    }
}
