package nl.rechtspoor.kernel.dossiers;

import nl.rechtspoor.kernel.Sensitive;

/** Where a finding can be looked up. */
public record Source(SourceKind kind, Sensitive<String> reference) {}
