/** Gap-free positions for committed events, their leaf hashes, and the stream that everything else reads. */
@NullMarked
package nl.rechtspoor.platform.sealing;

import org.jspecify.annotations.NullMarked;
