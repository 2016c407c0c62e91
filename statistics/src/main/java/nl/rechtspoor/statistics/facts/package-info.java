/** What statistics know of a case, in codes, folded from its events alone; both sides and the tests can use it. */
@NullMarked
package nl.rechtspoor.statistics.facts;

import org.jspecify.annotations.NullMarked;
