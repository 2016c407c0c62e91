/** Issues that may go beyond single cases: signals, research, and what two people make of it. */
@NullMarked
package nl.rechtspoor.kernel.dossiers;

import org.jspecify.annotations.NullMarked;
