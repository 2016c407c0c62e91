/** The directory of bodies as it stands now: those that come with the program and those that seniors added. */
@NullMarked
package nl.rechtspoor.platform.directory;

import org.jspecify.annotations.NullMarked;
