/** How numbers and addresses that people type are read into one form, or found to be none. */
@NullMarked
package nl.rechtspoor.kernel.formats;

import org.jspecify.annotations.NullMarked;
