package nl.rechtspoor.statistics.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All code lists of a release, and a number for each code, so that the address of a cell fits into one number. */
public final class CodeBook {
    private final Map<Dimension, CodeList> lists = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, Integer>> members = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, Integer>> parents = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<String, String>> parentOf = new EnumMap<>(Dimension.class);

    public CodeBook(List<CodeList> codeLists) {
        for (var list : codeLists) {
            var dimension = list.dimension();
            lists.put(dimension, list);
            members.put(dimension, numbered(list.members().stream().map(CodeList.Member::code), 1));
            parents.put(
                    dimension, numbered(list.parents().stream(), list.members().size() + 1));
            var above = new HashMap<String, String>();
            list.members().forEach(member -> {
                if (member.parent() != null) {
                    above.put(member.code(), member.parent());
                }
            });
            parentOf.put(dimension, above);
        }
    }

    public CodeList list(Dimension dimension) {
        return lists.get(dimension);
    }

    public List<CodeList> lists() {
        return List.copyOf(lists.values());
    }

    /**
     * The numbers of these codes and of their parents, each once. A code may be a parent itself, for a case of which the member
     * is not known or not told; one that is on no list counts in totals alone.
     */
    int[] numbersOf(Dimension dimension, Collection<String> codes) {
        var numbers = new int[2 * codes.size()];
        int size = 0;
        for (String code : codes) {
            Integer member = members.get(dimension).get(code);
            if (member != null) {
                numbers[size++] = member;
            }
            Integer parent = parents.get(dimension)
                    .get(member == null ? code : parentOf.get(dimension).get(code));
            if (parent != null) {
                numbers[size++] = parent;
            }
        }
        return size < 2
                ? Arrays.copyOf(numbers, size)
                : Arrays.stream(numbers, 0, size).distinct().toArray();
    }

    /** The addresses of all cells of a query in one period, in the order of the lists. */
    public List<Long> addresses(StatisticsQuery query, Period period) {
        var addresses = List.of(Address.of(period));
        for (var choice : query.choices().entrySet()) {
            var numbers = numbersOf(choice.getKey(), choice.getValue());
            addresses = addresses.stream()
                    .flatMap(address -> numbers.stream().map(number -> Address.and(address, choice.getKey(), number)))
                    .toList();
        }
        return addresses;
    }

    /** The numbers that a choice stands for, in the order of the list. */
    List<Integer> numbersOf(Dimension dimension, Choice choice) {
        return switch (choice) {
            case Choice.One(String code) -> List.of(number(dimension, code));
            case Choice.EachMember _ ->
                List.copyOf(new TreeSet<>(members.get(dimension).values()));
            case Choice.EachParent _ ->
                List.copyOf(new TreeSet<>(parents.get(dimension).values()));
        };
    }

    String codeOf(Dimension dimension, int number) {
        var list = lists.get(dimension);
        int last = list.members().size();
        return number <= last
                ? list.members().get(number - 1).code()
                : list.parents().get(number - last - 1);
    }

    private int number(Dimension dimension, String code) {
        Integer member = members.get(dimension).get(code);
        return member == null ? parents.get(dimension).get(code) : member;
    }

    private static Map<String, Integer> numbered(Stream<String> codes, int first) {
        var numbers = new HashMap<String, Integer>();
        codes.forEach(code -> numbers.put(code, first + numbers.size()));
        return numbers;
    }
}
