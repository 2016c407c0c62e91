/** The versioned rule data that come with the program, read and checked once at start. */
@NullMarked
package nl.rechtspoor.platform.rules;

import org.jspecify.annotations.NullMarked;
