/** The databases, their roles and migrations; each side sees its own connection only. */
@NullMarked
package nl.rechtspoor.platform.database;

import org.jspecify.annotations.NullMarked;
