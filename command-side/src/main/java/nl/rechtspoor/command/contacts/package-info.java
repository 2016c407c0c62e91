/** Contact moments: every call, mail and letter, of which most never become a case. */
@NullMarked
package nl.rechtspoor.command.contacts;

import org.jspecify.annotations.NullMarked;
