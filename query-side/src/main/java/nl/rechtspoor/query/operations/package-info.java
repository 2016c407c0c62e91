/** What operators do to views: replay them from the first event beside those that serve, compare, and exchange them. */
@NullMarked
package nl.rechtspoor.query.operations;

import org.jspecify.annotations.NullMarked;
