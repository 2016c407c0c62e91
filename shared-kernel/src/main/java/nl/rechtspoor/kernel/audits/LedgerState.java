package nl.rechtspoor.kernel.audits;

/**
 * A signed checkpoint of the ledger.
 *
 * @param origin the name of the log
 * @param size how many positions it covers
 * @param root the root hash, Base 64
 */
public record LedgerState(String origin, long size, String root) {}
