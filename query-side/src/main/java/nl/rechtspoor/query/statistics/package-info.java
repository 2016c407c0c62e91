/**
 * What researchers may count: facts of cases as known at any position, monthly releases that never change, and protected
 * answers from a release and from nothing else.
 */
@NullMarked
package nl.rechtspoor.query.statistics;

import org.jspecify.annotations.NullMarked;
