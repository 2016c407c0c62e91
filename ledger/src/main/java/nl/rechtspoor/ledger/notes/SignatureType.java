package nl.rechtspoor.ledger.notes;

import nl.rechtspoor.ledger.Malformed;

/** The kinds of signature that are understood here; C2SP signed-note, "Signature types". */
public enum SignatureType {
    /** A log signs the text of its checkpoint. */
    ED25519(0x01),
    /** A witness signs a checkpoint together with the time at which it saw it; C2SP tlog-cosignature. */
    COSIGNATURE_V1(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    /** The byte that stands before a public key of this type, and goes into its key id. */
    public byte identifier() {
        return identifier;
    }

    static SignatureType of(String what, byte identifier) {
        for (SignatureType type : values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new Malformed(what, "signature type " + identifier + " is not understood");
    }
}
