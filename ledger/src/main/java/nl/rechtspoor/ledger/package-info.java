/** The tamper-evident ledger over all events, on the JDK alone, so that an auditor can check it with nothing else. */
@NullMarked
package nl.rechtspoor.ledger;

import org.jspecify.annotations.NullMarked;
