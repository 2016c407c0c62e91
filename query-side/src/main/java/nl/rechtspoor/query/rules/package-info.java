/** The rules as clients show and use them. */
@NullMarked
package nl.rechtspoor.query.rules;

import org.jspecify.annotations.NullMarked;
