/** The query side: projections, queries and the API that answers them. */
@NullMarked
package nl.rechtspoor.query;

import org.jspecify.annotations.NullMarked;
