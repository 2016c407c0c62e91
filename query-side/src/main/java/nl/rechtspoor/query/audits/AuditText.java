package nl.rechtspoor.query.audits;

import nl.rechtspoor.query.erasure.Erased;
import org.jspecify.annotations.Nullable;

/**
 * Text of an audit, or what stands in its place once it was erased.
 *
 * @param commitment what the report says in its place
 */
record AuditText(@Nullable String text, @Nullable Erased gone, String commitment) {}
