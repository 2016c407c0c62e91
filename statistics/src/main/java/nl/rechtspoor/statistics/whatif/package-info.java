/** What other settings of detection would have found in the past, beside what those in force found: a function of facts alone. */
@NullMarked
package nl.rechtspoor.statistics.whatif;

import org.jspecify.annotations.NullMarked;
