package nl.rechtspoor.platform.commands;

/** What became of a command: the aggregate that took it and the number of its last event by then. */
record Decided(String aggregateId, long version) {}
