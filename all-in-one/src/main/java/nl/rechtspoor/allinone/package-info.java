/** Both sides, the web client and a PostgreSQL of its own in one process. */
@NullMarked
package nl.rechtspoor.allinone;

import org.jspecify.annotations.NullMarked;
