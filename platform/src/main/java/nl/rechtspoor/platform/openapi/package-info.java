/** How the API describes itself. */
@NullMarked
package nl.rechtspoor.platform.openapi;

import org.jspecify.annotations.NullMarked;
