/**
 * How counts of children are told without telling of a child: the cell-key method, what may be asked, and what a release must
 * pass before anybody reads it. Pure functions; keys, tables and time come from whoever calls.
 */
@NullMarked
package nl.rechtspoor.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
