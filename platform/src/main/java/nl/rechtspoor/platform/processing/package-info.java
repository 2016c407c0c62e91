/** How a side declares its processors on the sealed stream, and what becomes of events they cannot handle. */
@NullMarked
package nl.rechtspoor.platform.processing;

import org.jspecify.annotations.NullMarked;
