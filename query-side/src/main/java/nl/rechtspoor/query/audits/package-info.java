/** Audits as auditors read them, straight from the sealed stream, and the report that anybody can check offline. */
@NullMarked
package nl.rechtspoor.query.audits;

import org.jspecify.annotations.NullMarked;
