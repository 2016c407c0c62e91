/** Histories of cases as logs for process analysis: whole ones for auditors, and nothing of a child in them. */
@NullMarked
package nl.rechtspoor.query.processes;

import org.jspecify.annotations.NullMarked;
