package nl.rechtspoor.query.whatif;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.rules.ArticleCode;

/** Why the past is not replayed, or not stopped being so. */
sealed interface WhatIfRejection extends Rejection {
    /** Nobody may choose these values. */
    record SettingOutOfRange(List<String> fields) implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Choose values within the limits that the description of the API names.";
        }
    }

    /** No series is looked at by such a level. */
    record LevelUnknown(List<String> levels) implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Name levels that the rules in force name.";
        }
    }

    /** The articles are not in the rules. */
    record GraveArticleUnknown(List<ArticleCode> articles) implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Take articles from the list of articles.";
        }
    }

    /** That is what is in force. */
    record NothingChanged() implements WhatIfRejection {
        @Override
        public String explanation() {
            return "SignalChange at least one setting; the rules in force would differ in nothing from themselves.";
        }
    }

    /** No month is over yet. */
    record NoMonthToReplay() implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Wait until a month is over in which something was reported.";
        }
    }

    /** The same person has one under way. */
    record ReplayUnderWay(UUID id) implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Wait for the one under way, or stop it.";
        }
    }

    /** Somebody else ordered it. */
    record NotYourReplay() implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Ask whoever ordered it to stop it.";
        }
    }

    /** It has come to an end. */
    record ReplayIsOver() implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Nothing needs to be stopped; order another one.";
        }
    }

    /** It has not come to an end, so nobody knows what these rules would do. */
    record ReplayNotDone() implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Wait until it is done.";
        }
    }

    /** An edition of rules holds from a day that is yet to come. */
    record FirstDayInThePast() implements WhatIfRejection {
        @Override
        public String explanation() {
            return "Have the rules hold from tomorrow or later; what happened was decided under others.";
        }
    }
}
