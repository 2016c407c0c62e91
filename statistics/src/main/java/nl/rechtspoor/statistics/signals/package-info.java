/** Detectors for series of counts, and what makes their answers honest: pure functions, without clock, state or framework. */
@NullMarked
package nl.rechtspoor.statistics.signals;

import org.jspecify.annotations.NullMarked;
