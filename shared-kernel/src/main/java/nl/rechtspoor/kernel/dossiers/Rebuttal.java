package nl.rechtspoor.kernel.dossiers;

import nl.rechtspoor.kernel.Sensitive;

/** What a reviewer makes of one other explanation of a signal, and why. */
public record Rebuttal(OtherExplanation explanation, boolean applies, Sensitive<String> reason) {}
