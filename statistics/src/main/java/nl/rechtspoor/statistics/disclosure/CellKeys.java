package nl.rechtspoor.statistics.disclosure;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import nl.rechtspoor.kernel.SubjectId;

/**
 * The two secrets of the cell-key method, as functions. One gives each child a number that never changes and says nothing
 * about it; the other draws the noise of a cell. Both are HMAC-SHA-256 under keys that stay where keys live. A third message
 * under each, that belongs to no child and no cell, shows later that the keys are still the same.
 */
public final class CellKeys {
    private static final double ONE = 0x1p53;
    private static final int BITS_TOO_MANY = 11;

    private final UnaryOperator<byte[]> records;
    private final UnaryOperator<byte[]> cells;

    /** Takes HMAC-SHA-256 under the key for records and under the key for cells. */
    public CellKeys(UnaryOperator<byte[]> records, UnaryOperator<byte[]> cells) {
        this.records = records;
        this.cells = cells;
    }

    /** The record key of a child: the first 64 bits under the key for records. */
    public long ofChild(SubjectId child) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(child.value().getMostSignificantBits())
                .putLong(child.value().getLeastSignificantBits());
        return ByteBuffer.wrap(records.apply(id.array())).getLong();
    }

    /**
     * Where the noise of a cell is drawn, from 0 up to but not 1, with 53 bits. It hangs on all children of the cell and on
     * how many there are, and on nothing else: the same children give the same draw in every table.
     *
     * @param cellKey the sum of the children's record keys, modulo 2⁶⁴
     */
    public double draw(long cellKey, int count) {
        var message =
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(cellKey).putInt(count);
        return (ByteBuffer.wrap(cells.apply(message.array())).getLong() >>> BITS_TOO_MANY) / ONE;
    }

    /** What shows that both keys are those with which something was made, without showing anything of them. */
    public byte[] mark() {
        var name = "the mark of the keys of the releases".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] first = records.apply(name);
        byte[] second = cells.apply(name);
        var mark = new byte[first.length];
        for (int i = 0; i < mark.length; i++) {
            mark[i] = (byte) (first[i] ^ second[i]);
        }
        return mark;
    }
}
