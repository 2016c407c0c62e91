/** The search for conflicts of interest that precedes every case. */
@NullMarked
package nl.rechtspoor.command.conflicts;

import org.jspecify.annotations.NullMarked;
