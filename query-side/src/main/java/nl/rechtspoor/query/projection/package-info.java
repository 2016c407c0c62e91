/** How views are kept: many events in one transaction, each row read once and written once. */
@NullMarked
package nl.rechtspoor.query.projection;

import org.jspecify.annotations.NullMarked;
