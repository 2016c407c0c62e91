package nl.rechtspoor.query.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** One struct in the compact protocol of Apache Thrift, in which Parquet keeps everything that is not data. */
final class CompactThrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    /** Fields are written in the order of their numbers. */
    static byte[] struct(Consumer<CompactThrift> fields) {
        var struct = new CompactThrift();
        fields.accept(struct);
        struct.bytes.write(0);
        return struct.bytes.toByteArray();
    }

    CompactThrift i32(int field, int value) {
        head(field, I32);
        zigzag(value);
        return this;
    }

    CompactThrift i64(int field, long value) {
        head(field, I64);
        zigzag(value);
        return this;
    }

    CompactThrift text(int field, String value) {
        head(field, BINARY);
        text(value);
        return this;
    }

    CompactThrift struct(int field, Consumer<CompactThrift> fields) {
        head(field, STRUCT);
        bytes.writeBytes(struct(fields));
        return this;
    }

    CompactThrift i32s(int field, List<Integer> values) {
        listHead(field, I32, values.size());
        values.forEach(this::zigzag);
        return this;
    }

    CompactThrift texts(int field, List<String> values) {
        listHead(field, BINARY, values.size());
        values.forEach(this::text);
        return this;
    }

    CompactThrift structs(int field, List<byte[]> structs) {
        listHead(field, STRUCT, structs.size());
        structs.forEach(bytes::writeBytes);
        return this;
    }

    private void head(int field, int type) {
        bytes.write(field - last << 4 | type);
        last = field;
    }

    private void listHead(int field, int type, int size) {
        head(field, LIST);
        bytes.write(Math.min(size, LONG_LIST) << 4 | type);
        if (size >= LONG_LIST) {
            varint(size);
        }
    }

    private void text(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        varint(text.length);
        bytes.writeBytes(text);
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        varint(bytes, value);
    }

    /** Seven bits in each byte, the lowest first; the highest bit says that more follow. */
    static void varint(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
