package nl.rechtspoor.platform.commands;

import org.jspecify.annotations.Nullable;

/**
 * What a sender gets for a command that was done.
 *
 * @param id the aggregate that took it
 * @param version the number of its last event
 * @param position where that event stands in the sealed stream; missing when sealing took longer than a second
 */
public record Receipt(String id, long version, @Nullable Long position) {}
