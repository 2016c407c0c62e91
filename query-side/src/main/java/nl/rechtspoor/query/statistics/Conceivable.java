package nl.rechtspoor.query.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.statistics.disclosure.Address;
import nl.rechtspoor.statistics.disclosure.Band;
import nl.rechtspoor.statistics.disclosure.Cell;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.Population;
import nl.rechtspoor.statistics.disclosure.Population.Alternative;
import nl.rechtspoor.statistics.disclosure.Population.Child;
import nl.rechtspoor.statistics.disclosure.Tables;

/** The children of a release, and who they could be instead for all an attacker knows: the same but for a code or two. */
final class Conceivable {
    private static final int LIKE_OTHERS = 80;
    private static final int OTHER_CODES = 6;

    private final List<CodedCase> counted;
    private final CodeBook book;
    private final Tables tables;
    private final Map<SubjectId, Child> children = new LinkedHashMap<>();
    private final Map<Child, CodedCase> onlyCases = new IdentityHashMap<>();

    Conceivable(List<CodedCase> counted, CodeBook book, Tables tables, ToLongFunction<SubjectId> recordKeys) {
        this.counted = counted;
        this.book = book;
        this.tables = tables;
        var cases = new LinkedHashMap<SubjectId, List<CodedCase>>();
        counted.forEach(each ->
                cases.computeIfAbsent(each.child(), _ -> new ArrayList<>()).add(each));
        cases.forEach((subject, theirs) -> {
            // a child with several cases is counted in the cells of all of them, in each once
            long[] cells = theirs.stream()
                    .flatMapToLong(each -> LongStream.of(tables.cellsOf(each)))
                    .distinct()
                    .toArray();
            var child = new Child(recordKeys.applyAsLong(subject), cells);
            children.put(subject, child);
            if (theirs.size() == 1) {
                onlyCases.put(child, theirs.getFirst());
            }
        });
    }

    Population population(Function<Cell, Band> told) {
        return new Population(List.copyOf(children.values()), told);
    }

    /** Others who could be in the cell, and where those who are in it could be instead. */
    Stream<Alternative> of(long address, List<Child> inIt) {
        var period = Address.period(address);
        var codes = Address.codes(address, book);
        return Stream.concat(
                inIt.stream().filter(onlyCases::containsKey).flatMap(child -> elsewhere(child, codes)),
                counted.stream()
                        .filter(each ->
                                Period.of(period.length(), each.received()).equals(period))
                        .limit(LIKE_OTHERS)
                        .flatMap(each -> into(each, codes)));
    }

    /** Somebody else of the same period, if they were in this cell; and one more who is just like that. */
    private Stream<Alternative> into(CodedCase other, Map<Dimension, String> codes) {
        var would = like(
                other,
                codes.entrySet().stream()
                        .collect(
                                HashMap::new,
                                (map, code) -> map.put(code.getKey(), member(code.getKey(), code.getValue())),
                                HashMap::putAll));
        var child = children.get(other.child());
        return onlyCases.containsKey(child)
                ? Stream.of(new Alternative(child, would), new Alternative(null, would))
                : Stream.of(new Alternative(null, would));
    }

    /** The same child, if one of the cell's codes were another one. */
    private Stream<Alternative> elsewhere(Child child, Map<Dimension, String> codes) {
        var only = onlyCases.get(child);
        return codes.entrySet().stream()
                .flatMap(code -> book.list(code.getKey()).members().stream()
                        .map(CodeList.Member::code)
                        .filter(other -> !other.equals(code.getValue()))
                        .limit(OTHER_CODES)
                        .map(other -> new Alternative(child, like(only, Map.of(code.getKey(), other)))));
    }

    private Child like(CodedCase other, Map<Dimension, String> codes) {
        Map<Dimension, Set<String>> changed = new HashMap<>(other.codes());
        codes.forEach((dimension, code) -> changed.put(dimension, Set.of(code)));
        return new Child(0, tables.cellsOf(new CodedCase(other.child(), other.cluster(), other.received(), changed)));
    }

    /** A member in the place of a parent: nobody is counted under a field of law without an area. */
    private String member(Dimension dimension, String code) {
        return book.list(dimension).members().stream()
                .filter(member -> code.equals(member.parent()))
                .map(CodeList.Member::code)
                .findFirst()
                .orElse(code);
    }
}
