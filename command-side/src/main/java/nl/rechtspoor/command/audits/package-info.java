/** An auditor's own work: drawing a sample, stepping through it, findings, and the report. It never writes to a case. */
@NullMarked
package nl.rechtspoor.command.audits;

import org.jspecify.annotations.NullMarked;
