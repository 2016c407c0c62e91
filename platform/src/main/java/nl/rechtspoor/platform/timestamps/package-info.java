/** Times of checkpoints that a timestamping authority vouches for, RFC 3161. */
@NullMarked
package nl.rechtspoor.platform.timestamps;

import org.jspecify.annotations.NullMarked;
