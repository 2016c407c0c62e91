package nl.rechtspoor.query.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as one Parquet file: one row group, for each column one page, plain and uncompressed. The numbers of fields and types
 * are those of parquet.thrift, format version 1. The same columns always give the same bytes.
 */
public final class ParquetFile {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int PLAIN = 0;
    private static final int RUN_LENGTHS = 3;

    private ParquetFile() {}

    /** The bytes of a table with these columns, which all have as many rows. */
    public static byte[] of(String name, List<? extends ParquetColumn> columns) {
        int rows = columns.getFirst().rows();
        var file = new ByteArrayOutputStream();
        file.writeBytes(MAGIC);
        var chunks = new ArrayList<byte[]>();
        for (var column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException("all columns have as many rows as the first");
            }
            chunks.add(chunk(column, file));
        }
        int size = file.size() - MAGIC.length;
        byte[] footer = CompactThrift.struct(metadata -> metadata.i32(1, 1)
                .structs(2, schema(name, columns))
                .i64(3, rows)
                .structs(
                        4,
                        rows == 0
                                ? List.of()
                                : List.of(CompactThrift.struct(group ->
                                        group.structs(1, chunks).i64(2, size).i64(3, rows))))
                .text(6, "rechtspoor version 1"));
        file.writeBytes(footer);
        file.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        file.writeBytes(MAGIC);
        return file.toByteArray();
    }

    private static List<byte[]> schema(String name, List<? extends ParquetColumn> columns) {
        var elements = new ArrayList<byte[]>();
        elements.add(CompactThrift.struct(root -> root.text(4, name).i32(5, columns.size())));
        columns.forEach(column -> elements.add(column.schema()));
        return elements;
    }

    /** Writes the page of a column, and gives what the footer says of it. */
    private static byte[] chunk(ParquetColumn column, ByteArrayOutputStream file) {
        long start = file.size();
        byte[] data = column.data();
        file.writeBytes(CompactThrift.struct(page -> page.i32(1, 0) // a data page
                .i32(2, data.length)
                .i32(3, data.length)
                .struct(
                        5,
                        header -> header.i32(1, column.rows())
                                .i32(2, PLAIN)
                                .i32(3, RUN_LENGTHS)
                                .i32(4, RUN_LENGTHS))));
        file.writeBytes(data);
        long size = file.size() - start;
        return CompactThrift.struct(chunk -> chunk.i64(2, start)
                .struct(
                        3,
                        metadata -> metadata.i32(1, column.type())
                                .i32s(2, List.of(PLAIN, RUN_LENGTHS))
                                .texts(3, List.of(column.name()))
                                .i32(4, 0) // uncompressed
                                .i64(5, column.rows())
                                .i64(6, size)
                                .i64(7, size)
                                .i64(9, start)));
    }
}
