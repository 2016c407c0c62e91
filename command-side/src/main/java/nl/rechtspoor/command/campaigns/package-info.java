/** Asking for change: nothing goes out before a director who did not plan it approves, and every result is written down. */
@NullMarked
package nl.rechtspoor.command.campaigns;

import org.jspecify.annotations.NullMarked;
