/** What came of signals, read from the events of dossiers alone: what was confirmed when, and what never alarmed. */
@NullMarked
package nl.rechtspoor.statistics.issues;

import org.jspecify.annotations.NullMarked;
