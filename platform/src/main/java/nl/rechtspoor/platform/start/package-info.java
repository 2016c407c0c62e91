/** How an application says that it cannot start. */
@NullMarked
package nl.rechtspoor.platform.start;

import org.jspecify.annotations.NullMarked;
