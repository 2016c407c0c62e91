/** The life of a contact moment. */
@NullMarked
package nl.rechtspoor.kernel.contacts;

import org.jspecify.annotations.NullMarked;
