/** Finding cases by number, name, phone, body or area, without storing a name. */
@NullMarked
package nl.rechtspoor.query.search;

import org.jspecify.annotations.NullMarked;
