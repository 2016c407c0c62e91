package nl.rechtspoor.command.cases;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.jspecify.annotations.Nullable;

/** Why a case cannot be opened or put into codes, and who may not work on it. */
sealed interface OpeningRejection extends CaseRejection {
    /** At least one area is needed. */
    record AreaRequired() implements OpeningRejection {
        @Override
        public String explanation() {
            return "Name at least one legal area.";
        }
    }

    /** The taxonomy of that day has no such areas. */
    record AreaUnknownOrRetired(List<AreaCode> areas) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose areas that are valid on that day.";
        }
    }

    /** Between one and five articles are needed. */
    record ArticleCount(int count) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Name one to five articles.";
        }
    }

    /** No such articles, or none that a case can invoke. */
    record CrcUnknown(List<ArticleCode> articles) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose articles that a case can invoke.";
        }
    }

    /** The primary article is not among the articles. */
    record PrimaryNotListed(ArticleCode primaryArticle) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose the primary article from the articles.";
        }
    }

    /** The areas have no such topic. */
    record TopicUnknown(String topic) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose a topic of one of the areas.";
        }
    }

    /** The taxonomy knows no such act. */
    record ActUnknown(String act) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose an act from the list.";
        }
    }

    /** Whatever is coded as other must be told in words. */
    record OtherNeedsText() implements OpeningRejection {
        @Override
        public String explanation() {
            return "Say in words what is meant by other.";
        }
    }

    /** The directory has no such body on that day. */
    record BodyUnknown(@Nullable BodyId body, @Nullable BodyType type) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose a body from the directory, or have a senior add it.";
        }
    }

    /** The conflict check is missing, belongs to somebody else, or found something that no senior has overruled. */
    record ConflictUnresolved(UUID conflictCheckId) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Check for conflicts first, and have a senior overrule what was found.";
        }
    }

    /** Another case was opened from the same contact. */
    record ContactAlreadyLinked(ContactId contactId) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Link the contact to the case that it became.";
        }
    }

    /** The jurist has no team, several, or not this one. */
    record TeamUnclear() implements OpeningRejection {
        @Override
        public String explanation() {
            return "Name one of your own teams.";
        }
    }

    /** The assignee is no active jurist of that team. */
    record AssigneeInvalid(StaffId assignee) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose an active jurist.";
        }
    }

    /** The case already has a jurist. */
    record AlreadyAssigned(StaffId assignee) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Transfer the case, with a reason.";
        }
    }

    /** An ethical wall stands between the colleague and the case. */
    record Wall(StaffId staff) implements OpeningRejection {
        @Override
        public String explanation() {
            return "Choose somebody else, or have a senior lift the wall.";
        }
    }

    /** There is a wall already. */
    record WallExists(StaffId staff) implements OpeningRejection {
        @Override
        public String explanation() {
            return "The case is hidden from this colleague already.";
        }
    }

    /** There is no such wall. */
    record NoWall(StaffId staff) implements OpeningRejection {
        @Override
        public String explanation() {
            return "The case is not hidden from this colleague.";
        }
    }

    /** The actor has nothing to do with the case. */
    record NoRelationToCase() implements OpeningRejection {
        @Override
        public String explanation() {
            return "Ask for the case to be assigned, or take emergency access.";
        }
    }

    /** The actor may not do this. */
    record NotPermitted() implements OpeningRejection {
        @Override
        public String explanation() {
            return "Ask somebody whose role allows it.";
        }
    }
}
