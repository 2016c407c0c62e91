package nl.rechtspoor.statistics.disclosure;

/** Moves counts: the same children always to the same value, different ones independently of each other. */
public final class Perturbation {
    private final CellKeys keys;
    private final NoiseTable table;

    public Perturbation(CellKeys keys, NoiseTable table) {
        this.keys = keys;
        this.table = table;
    }

    /** The protected value of a cell: zero, or more than the settings' {@code never}. */
    public int of(Cell cell) {
        if (cell.children() == 0) {
            return 0;
        }
        return cell.children() + table.change(cell.children(), keys.draw(cell.key(), cell.children()));
    }
}
