/** The series of coded cases, from the broad to the narrow, and what one run over them finds: a function of the cases alone. */
@NullMarked
package nl.rechtspoor.statistics.series;

import org.jspecify.annotations.NullMarked;
