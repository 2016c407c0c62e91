/** Who may use which command, query and endpoint, and who looked at what. */
@NullMarked
package nl.rechtspoor.platform.access;

import org.jspecify.annotations.NullMarked;
