package nl.rechtspoor.platform.database;

/** Proof that the migrations have run, or that they are another process's task; data sources wait for it. */
public record MigratedDatabase(boolean here) {}
