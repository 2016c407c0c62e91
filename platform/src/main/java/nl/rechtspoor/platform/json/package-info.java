/** How kernel values look in JSON, the same in stored events and on the web. */
@NullMarked
package nl.rechtspoor.platform.json;

import org.jspecify.annotations.NullMarked;
