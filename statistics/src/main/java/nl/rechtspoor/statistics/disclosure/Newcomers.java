package nl.rechtspoor.statistics.disclosure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Children who could be in a cell for all an attacker knows: with the codes of the cell, and otherwise with codes that few
 * have, or with none where nothing need be known.
 */
final class Newcomers {
    private static final int MOST_KINDS = 48;
    private static final int RAREST_CODES = 8;
    /** What is known of every case once somebody has looked at it. */
    private static final List<Dimension> ALWAYS_KNOWN =
            List.of(Dimension.AREA, Dimension.ARTICLE, Dimension.AGE_BAND, Dimension.ASKER_ROLE, Dimension.CHANNEL);

    private static final int[] NOTHING = {};

    private final CodeBook book;
    private final Predicate<Period> told;
    private final boolean empty;
    /** By dimension, the numbers of codes that few have, each with that of its parent; the rarest first. */
    private final Map<Dimension, List<int[]>> rarest = new EnumMap<>(Dimension.class);

    private final Map<Dimension, int[]> counts = new EnumMap<>(Dimension.class);

    /**
     * @param ofEmpty what is told of a cell in which nobody is
     */
    Newcomers(CodeBook book, Predicate<Period> told, List<CountedChild> children, Band ofEmpty) {
        this.book = book;
        this.told = told;
        this.empty = ofEmpty.most() < ReleaseGate.LEAST_WIDTH;
        for (var list : book.lists()) {
            counts.put(list.dimension(), count(list, children));
            rarest.put(
                    list.dimension(),
                    list.members().stream()
                            .map(member -> book.numbersOf(list.dimension(), Set.of(member.code())))
                            .sorted(Comparator.comparingInt(numbers -> many(list.dimension(), numbers)))
                            .limit(RAREST_CODES)
                            .toList());
        }
    }

    private int[] count(CodeList list, List<CountedChild> children) {
        var counts = new int[list.members().size() + list.parents().size() + 1];
        for (var child : children) {
            for (var counted : child.cases()) {
                for (int number :
                        book.numbersOf(list.dimension(), counted.codes().getOrDefault(list.dimension(), Set.of()))) {
                    counts[number]++;
                }
            }
        }
        return counts;
    }

    private int many(Dimension dimension, int[] numbers) {
        return IntStream.of(numbers)
                .map(number -> counts.get(dimension)[number])
                .max()
                .orElse(0);
    }

    /** Some who could be in the cell; nobody where an empty cell is told so closely that nobody could be new in it. */
    Iterable<Newcomer> into(long address) {
        if (empty) {
            return List.of();
        }
        var months = months(Address.period(address));
        int[][] own = new int[Dimension.values().length][];
        Address.codes(address, book).forEach((dimension, code) -> own[dimension.ordinal()] = within(dimension, code));
        var random = new Random(address);
        return () -> IntStream.range(0, MOST_KINDS)
                .mapToObj(kind -> new Newcomer(months.get(kind % months.size()), numbers(own, kind, random), told))
                .iterator();
    }

    private int[][] numbers(int[][] own, int kind, Random random) {
        int[][] numbers = own.clone();
        for (var dimension : Dimension.values()) {
            if (own[dimension.ordinal()] == null) {
                numbers[dimension.ordinal()] = other(dimension, kind, random);
            }
        }
        return numbers;
    }

    /** The first has the rarest code of all; the others any rare one. */
    private int[] other(Dimension dimension, int kind, Random random) {
        var codes = rarest.getOrDefault(dimension, List.of());
        if (codes.isEmpty() || !ALWAYS_KNOWN.contains(dimension)) {
            return NOTHING;
        }
        return codes.get(kind == 0 ? 0 : random.nextInt(codes.size()));
    }

    /** The code itself, or the rarest one under it: few are counted under a field of law without an area. */
    private int[] within(Dimension dimension, String code) {
        return book.list(dimension).members().stream()
                .filter(member -> code.equals(member.parent()))
                .map(member -> book.numbersOf(dimension, Set.of(member.code())))
                .min(Comparator.comparingInt(numbers -> counts.get(dimension)[numbers[0]]))
                .orElseGet(() -> book.numbersOf(dimension, Set.of(code)));
    }

    /** The months of the period that are told themselves, if there are any: of the others more may be known. */
    private List<YearMonth> months(Period period) {
        var months = IntStream.range(0, period.length().months())
                .mapToObj(period.first()::plusMonths)
                .toList();
        var themselves = months.stream()
                .filter(month -> told.test(Period.of(Period.Length.MONTH, month)))
                .toList();
        return themselves.isEmpty() ? months : themselves;
    }
}
