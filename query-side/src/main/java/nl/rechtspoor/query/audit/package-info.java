/** The history of a case for auditors: every event, and the state on two axes of time, computed from the sealed stream. */
@NullMarked
package nl.rechtspoor.query.audit;

import org.jspecify.annotations.NullMarked;
