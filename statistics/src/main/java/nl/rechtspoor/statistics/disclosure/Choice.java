package nl.rechtspoor.statistics.disclosure;

/**
 * What a query says about one dimension. There is no choice of several members and none of all but some: sums and differences
 * of freely chosen sets are what wears the noise down. A dimension that a query does not speak of counts as a whole.
 */
public sealed interface Choice {
    /** One member, or one parent. */
    record One(String code) implements Choice {}

    /** A line for every member, also where nobody is. */
    record EachMember() implements Choice {}

    /** A line for every parent. */
    record EachParent() implements Choice {}
}
