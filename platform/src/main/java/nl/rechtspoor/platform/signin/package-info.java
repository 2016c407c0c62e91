/** How somebody proves who they are, and the session that remembers it. */
@NullMarked
package nl.rechtspoor.platform.signin;

import org.jspecify.annotations.NullMarked;
