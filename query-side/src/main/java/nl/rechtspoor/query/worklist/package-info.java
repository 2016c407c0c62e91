/** The lines of work in progress, in every order people ask for. */
@NullMarked
package nl.rechtspoor.query.worklist;

import org.jspecify.annotations.NullMarked;
