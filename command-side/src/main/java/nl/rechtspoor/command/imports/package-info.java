/** Bringing in many cases from a file: each row becomes ordinary commands of the person who imports. */
@NullMarked
package nl.rechtspoor.command.imports;

import org.jspecify.annotations.NullMarked;
