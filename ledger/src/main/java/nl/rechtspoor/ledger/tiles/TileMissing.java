package nl.rechtspoor.ledger.tiles;

/** A tile that a tree of this size must have is not stored. */
public final class TileMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient TilePath path;

    TileMissing(TilePath path) {
        super("not stored: " + path);
        this.path = path;
    }

    /** The tile that was looked for. */
    public TilePath path() {
        return path;
    }
}
