/** An auditor's own work: a sample, what was found in it, and the report that is sealed with the rest. */
@NullMarked
package nl.rechtspoor.kernel.audits;

import org.jspecify.annotations.NullMarked;
