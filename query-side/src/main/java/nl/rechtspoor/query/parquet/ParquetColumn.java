package nl.rechtspoor.query.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column of a table, with a value for every row. */
public sealed interface ParquetColumn {
    String name();

    int rows();

    /** The physical type, by its number in the format. */
    int type();

    /** How the column is described in the schema. */
    byte[] schema();

    /** All rows, each value one after the other in the plain encoding. */
    byte[] data();

    /** Texts, none of them missing. */
    record Texts(String name, List<String> values) implements ParquetColumn {
        @Override
        public int rows() {
            return values.size();
        }

        @Override
        public int type() {
            return 6; // BYTE_ARRAY
        }

        @Override
        public byte[] schema() {
            return CompactThrift.struct(element -> element.i32(1, type())
                    .i32(3, 0) // required
                    .text(4, name)
                    .i32(6, 0) // UTF8, for readers that do not know the next one
                    .struct(10, logical -> logical.struct(1, _ -> {}))); // STRING
        }

        @Override
        public byte[] data() {
            var data = new ByteArrayOutputStream();
            for (var value : values) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                data.writeBytes(littleEndian(text.length));
                data.writeBytes(text);
            }
            return data.toByteArray();
        }
    }

    /** Whole numbers, some of which may be missing. */
    record Numbers(String name, List<@Nullable Integer> values) implements ParquetColumn {
        @Override
        public int rows() {
            return values.size();
        }

        @Override
        public int type() {
            return 1; // INT32
        }

        @Override
        public byte[] schema() {
            return CompactThrift.struct(element -> element.i32(1, type())
                    .i32(3, 1) // optional
                    .text(4, name));
        }

        @Override
        public byte[] data() {
            var levels = levels();
            var data = new ByteArrayOutputStream();
            data.writeBytes(littleEndian(levels.length));
            data.writeBytes(levels);
            values.stream().filter(Objects::nonNull).forEach(value -> data.writeBytes(littleEndian(value)));
            return data.toByteArray();
        }

        /** Which rows have a value: how long each run is, and whether it has. */
        private byte[] levels() {
            var levels = new ByteArrayOutputStream();
            int row = 0;
            while (row < values.size()) {
                boolean there = values.get(row) != null;
                int end = row;
                while (end < values.size() && (values.get(end) != null) == there) {
                    end++;
                }
                CompactThrift.varint(levels, (long) (end - row) << 1);
                levels.write(there ? 1 : 0);
                row = end;
            }
            return levels.toByteArray();
        }
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
