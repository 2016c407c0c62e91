package nl.rechtspoor.kernel.rules;

import nl.rechtspoor.kernel.editions.Label;

/** A code of a fixed list and what people read for it. */
public record Term(String code, Label label) {}
