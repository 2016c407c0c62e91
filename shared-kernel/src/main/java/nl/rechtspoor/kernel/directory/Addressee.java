package nl.rechtspoor.kernel.directory;

import org.jspecify.annotations.Nullable;

/** Whom something goes to or comes from: a kind of body, and the named one where it is known. */
public record Addressee(BodyType type, @Nullable BodyId body) {}
