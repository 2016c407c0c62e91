/** Asking for change, what was answered, and what came of it. */
@NullMarked
package nl.rechtspoor.kernel.campaigns;

import org.jspecify.annotations.NullMarked;
