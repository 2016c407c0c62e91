/** The words that versioned rule data speaks: legal areas, articles, consent rules, calendars. */
@NullMarked
package nl.rechtspoor.kernel.rules;

import org.jspecify.annotations.NullMarked;
