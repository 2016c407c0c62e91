package nl.rechtspoor.kernel.directory;

import nl.rechtspoor.kernel.editions.Label;

/**
 * A kind of body.
 *
 * @param local there are many of them, each with a place; seniors add those that a case needs
 */
public record BodyKind(BodyType type, Label label, boolean local) {}
