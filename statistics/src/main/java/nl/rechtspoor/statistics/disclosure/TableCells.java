package nl.rechtspoor.statistics.disclosure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who is in every cell of one table in one year, and what is told of it. */
final class TableCells {
    private final Map<Long, Members> members = new LinkedHashMap<>();

    /** The children of one cell, by their numbers, in order. */
    static final class Members {
        private int[] numbers = new int[2];
        private int size;

        private void add(int number) {
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] numbers() {
            return Arrays.copyOf(numbers, size);
        }
    }

    /** One cell as it is told. */
    interface Reader {
        void cell(long address, int[] members, Band told);
    }

    private final long[] keys;

    TableCells(Tables table, List<CountedChild> children) {
        keys = new long[children.size()];
        for (int number = 0; number < children.size(); number++) {
            keys[number] = children.get(number).key();
            for (var counted : children.get(number).cases()) {
                for (long address : table.cellsOf(counted)) {
                    members.computeIfAbsent(address, _ -> new Members()).add(number);
                }
            }
        }
    }

    void forEach(Function<Cell, Band> told, Reader reader) {
        members.forEach((address, each) -> {
            int[] numbers = each.numbers();
            var cell = Cell.EMPTY;
            for (int number : numbers) {
                cell = cell.with(keys[number]);
            }
            reader.cell(address, numbers, told.apply(cell));
        });
    }
}
