/** Personal values under a key per person, and the keys in a database of their own. */
@NullMarked
package nl.rechtspoor.platform.encryption;

import org.jspecify.annotations.NullMarked;
