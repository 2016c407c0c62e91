/** What researchers note beside protected figures, so that nobody takes for a violation what something else explains. */
@NullMarked
package nl.rechtspoor.kernel.trends;

import org.jspecify.annotations.NullMarked;
