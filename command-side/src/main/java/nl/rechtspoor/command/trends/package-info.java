/** What researchers note beside trends: something outside the helpdesk that moved the numbers of some months. */
@NullMarked
package nl.rechtspoor.command.trends;

import org.jspecify.annotations.NullMarked;
