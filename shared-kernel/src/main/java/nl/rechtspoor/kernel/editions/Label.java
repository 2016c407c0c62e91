package nl.rechtspoor.kernel.editions;

/** What people read for a code, Dutch first. */
public record Label(String nl, String en) {}
