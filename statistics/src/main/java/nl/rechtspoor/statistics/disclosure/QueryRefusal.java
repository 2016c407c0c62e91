package nl.rechtspoor.statistics.disclosure;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.Rejection;

/** Every reason why a question about statistics is not answered. None of them hangs on how many children there are. */
public sealed interface QueryRefusal extends Rejection {
    /** The query says something that is no dimension, period or option. */
    record QueryPartUnknown(String part) implements QueryRefusal {
        @Override
        public String explanation() {
            return "Ask by dimension, period, from, to, release and rounded only.";
        }
    }

    /** The query says something twice, or names several codes at once. */
    record OneCodeOnly(String dimension) implements QueryRefusal {
        @Override
        public String explanation() {
            return "Name one code, or ask for a line for each; sums of chosen codes are not given.";
        }
    }

    /** The code is not on the list, or names a body that is not named in statistics. */
    record StatisticsCodeUnknown(String dimension) implements QueryRefusal {
        @Override
        public String explanation() {
            return "Take a code from the list of this dimension; everything but a code cannot be asked.";
        }
    }

    /** The dimension has no parents. */
    record NoParents(String dimension) implements QueryRefusal {
        @Override
        public String explanation() {
            return "This dimension has no groups; ask for each member.";
        }
    }

    /** More than three dimensions at once. */
    record TooManyDimensions(int most) implements QueryRefusal {
        @Override
        public String explanation() {
            return "Ask about three dimensions at most.";
        }
    }

    /** Not a calendar month, quarter or year, or the first lies after the last. */
    record PeriodInvalid() implements QueryRefusal {
        @Override
        public String explanation() {
            return "Ask for calendar months, quarters or years, such as 2026-03, 2026-Q1 or 2026, the first before the last.";
        }
    }

    /** The answer would be longer than a table may be. */
    record TooManyCells(int most) implements QueryRefusal {
        @Override
        public String explanation() {
            return "Ask for fewer dimensions or periods at once.";
        }
    }

    /** The periods do not lie within what the release tells. */
    record PeriodNotReleased(String first, String last) implements QueryRefusal {
        @Override
        public String explanation() {
            return "Ask for periods that this release tells.";
        }
    }

    /**
     * The release gate found that this table, beside all others that are told, could tell of a child.
     *
     * @param period how long its periods are
     * @param instead the nearest broader questions that are answered
     */
    record DimensionsWithheld(Set<String> dimensions, String period, List<Broader> instead) implements QueryRefusal {
        /** A question by fewer dimensions or longer periods. */
        public record Broader(Set<String> dimensions, String period) {}

        @Override
        public String explanation() {
            return "This table is not told in this release; ask one of the broader questions instead.";
        }
    }

    /** The release gate has not yet looked at these tables. */
    record ReleaseNotYetChecked(String release) implements QueryRefusal {
        @Override
        public String explanation() {
            return "The tables of this release are still being checked; ask again in a few minutes.";
        }
    }

    /** There is no such release. */
    record ReleaseUnknown() implements QueryRefusal {
        @Override
        public String explanation() {
            return "Take a release from the list.";
        }
    }

    /** The keys with which the release was made are not here, so its values cannot be told. */
    record StatisticsKeysMissing() implements QueryRefusal {
        @Override
        public String explanation() {
            return "The administrator must put the keys of the statistics back; nothing is told with other ones.";
        }
    }
}
