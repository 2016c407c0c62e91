/** Issues that may go beyond single cases: signals that two people look at, research, and what two people make of it. */
@NullMarked
package nl.rechtspoor.command.dossiers;

import org.jspecify.annotations.NullMarked;
