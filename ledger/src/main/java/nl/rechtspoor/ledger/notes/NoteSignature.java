package nl.rechtspoor.ledger.notes;

import java.nio.ByteBuffer;
import java.util.Base64;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictBase64;

/**
 * One signature line of a note: an em dash, the name of the key, and Base 64 of the key's id and the signature.
 *
 * @param name the name of the key
 * @param encoded the key's id in four bytes, and the signature, in Base 64
 */
public record NoteSignature(String name, String encoded) {
    private static final String WHAT = "signature line";
    private static final String DASH = "\u2014 ";
    private static final int ID_LENGTH = Integer.BYTES;

    /** Refuses a name that no key may have, and what is no signature. */
    public NoteSignature {
        KeyName.checked(WHAT, name);
        if (StrictBase64.decode(WHAT, encoded).length <= ID_LENGTH) {
            throw new Malformed(WHAT, "too short for a signature");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Reads a line, without its end.
     *
     * @throws Malformed if it is no signature line
     */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new Malformed(WHAT, "no em dash, name and signature");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** The id that says, with the name, which key signed. */
    public int keyId() {
        return buffer().getInt();
    }

    /** The signature itself; its length depends on the type of the key. */
    public byte[] signature() {
        ByteBuffer buffer = buffer().position(ID_LENGTH);
        var signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return signature;
    }

    /** The line, with its end. */
    public String line() {
        return DASH + name + " " + encoded + "\n";
    }

    private ByteBuffer buffer() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
    }
}
