/** Issues that may go beyond single cases: the desk of signals, the board of dossiers, and what came of a case. */
@NullMarked
package nl.rechtspoor.query.dossiers;

import org.jspecify.annotations.NullMarked;
