/** The contact moments, most of which never become a case. */
@NullMarked
package nl.rechtspoor.query.contacts;

import org.jspecify.annotations.NullMarked;
