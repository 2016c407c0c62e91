package nl.rechtspoor.command.imports;

/**
 * What is wrong with a row. It never quotes the cell, for it is kept in the clear.
 *
 * @param column where, or empty where it is the row as a whole
 */
record RowError(String column, String code, String detail) {}
