/** Unfinished forms, kept for whoever was filling them in. */
@NullMarked
package nl.rechtspoor.command.drafts;

import org.jspecify.annotations.NullMarked;
