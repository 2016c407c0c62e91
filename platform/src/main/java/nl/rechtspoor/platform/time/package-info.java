/** The one clock, and looking again and again as it goes. */
@NullMarked
package nl.rechtspoor.platform.time;

import org.jspecify.annotations.NullMarked;
