package nl.rechtspoor.statistics.disclosure;

/**
 * The exact content of one cell of a table. It never leaves the vault.
 *
 * @param children how many different children are in it
 * @param key the sum of their record keys, modulo 2⁶⁴
 */
public record Cell(int children, long key) {
    public static final Cell EMPTY = new Cell(0, 0);

    /** The cell with one more child in it, who was not there before. */
    public Cell with(long recordKey) {
        return new Cell(children + 1, key + recordKey);
    }

    @Override
    public String toString() {
        return "Cell[…]";
    }
}
