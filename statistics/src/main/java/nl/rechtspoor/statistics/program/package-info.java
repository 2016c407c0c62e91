/** The program {@code signals.jar}: applies one detector to a series in a file. */
@NullMarked
package nl.rechtspoor.statistics.program;

import org.jspecify.annotations.NullMarked;
