package nl.rechtspoor.statistics.disclosure;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a cell stands, in one number: 16 bits for the period and 16 for each of up to three dimensions, in their order, each
 * as 4 bits for the dimension and 12 for the number of the code.
 */
public final class Address {
    private static final int PART_BITS = 16;
    private static final int CODE_BITS = 12;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);

    private Address() {}

    static long of(Period period) {
        long month = FIRST_MONTH.until(period.first(), java.time.temporal.ChronoUnit.MONTHS);
        return month << 2 | period.length().ordinal();
    }

    /** The address with one more dimension; dimensions are added in their order. */
    static long and(long address, Dimension dimension, int number) {
        return address << PART_BITS | (dimension.ordinal() + 1L) << CODE_BITS | number;
    }

    /** Which code of which dimension the cell is about. */
    public static Map<Dimension, String> codes(long address, CodeBook book) {
        var codes = new EnumMap<Dimension, String>(Dimension.class);
        for (long rest = address; rest >>> PART_BITS != 0; rest >>>= PART_BITS) {
            var dimension = Dimension.values()[(int) (rest >>> CODE_BITS & 0xf) - 1];
            codes.put(dimension, book.codeOf(dimension, (int) (rest & 0xfff)));
        }
        return codes;
    }

    /** The period of the cell. */
    public static Period period(long address) {
        long rest = address;
        while (rest >>> PART_BITS != 0) {
            rest >>>= PART_BITS;
        }
        return new Period(Period.Length.values()[(int) (rest & 3)], FIRST_MONTH.plusMonths(rest >>> 2));
    }
}
