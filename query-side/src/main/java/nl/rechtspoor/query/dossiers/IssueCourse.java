package nl.rechtspoor.query.dossiers;

import java.util.Map;

/**
 * How an issue went on.
 *
 * @param countedBy dimensions of the released statistics, each with the code by which the children of this issue can be counted
 *     among others: of its key, or what all of five or more cases share
 */
record IssueCourse(Recurrence recurrence, Map<String, String> countedBy) {}
