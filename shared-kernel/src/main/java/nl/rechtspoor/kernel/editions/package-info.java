/** Data that is published in editions: what holds from when until when, from which source, and how far to trust it. */
@NullMarked
package nl.rechtspoor.kernel.editions;

import org.jspecify.annotations.NullMarked;
