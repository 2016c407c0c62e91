/** The one clock. */
@NullMarked
package nl.rechtspoor.platform.time;

import org.jspecify.annotations.NullMarked;
