/** What waits for the privacy officer: requests to be forgotten, legal holds, and cases whose time is nearly over. */
@NullMarked
package nl.rechtspoor.query.privacy;

import org.jspecify.annotations.NullMarked;
