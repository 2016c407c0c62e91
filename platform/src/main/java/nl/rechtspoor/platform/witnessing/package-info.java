/** Shows every signed checkpoint to witnesses of other organisations, and listens when they have seen something else. */
@NullMarked
package nl.rechtspoor.platform.witnessing;

import org.jspecify.annotations.NullMarked;
