package nl.rechtspoor.command.cases;

/** The body of every request that only says why. */
record Reason(String reason) {}
