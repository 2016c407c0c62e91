/**
 * Writes tables of texts and numbers as Apache Parquet. The libraries for it write the same table in other bytes each time the
 * program starts, and figures that are cited must come out the same for ever.
 */
@NullMarked
package nl.rechtspoor.query.parquet;

import org.jspecify.annotations.NullMarked;
