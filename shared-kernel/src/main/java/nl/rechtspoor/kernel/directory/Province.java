package nl.rechtspoor.kernel.directory;

/** A province of the Netherlands, the finest region that statistics see. */
public enum Province {
    DRENTHE,
    FLEVOLAND,
    FRIESLAND,
    GELDERLAND,
    GRONINGEN,
    LIMBURG,
    NOORD_BRABANT,
    NOORD_HOLLAND,
    OVERIJSSEL,
    UTRECHT,
    ZEELAND,
    ZUID_HOLLAND,
    CARIBBEAN_NETHERLANDS,
    ABROAD
}
