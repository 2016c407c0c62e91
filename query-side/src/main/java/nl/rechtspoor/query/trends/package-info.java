/** What researchers noted beside trends, for all researchers. */
@NullMarked
package nl.rechtspoor.query.trends;

import org.jspecify.annotations.NullMarked;
