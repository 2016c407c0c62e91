package nl.rechtspoor.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rechtspoor.command.imports.ImportedRow.ImportedCase;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.encryption.BlindIndex;
import org.jspecify.annotations.Nullable;

/**
 * The people of a row, as far as a conflict check would know them again in another row: by a phone number, or by a name of
 * which every word stands in the other's name or sounds like one there.
 */
record Kin(List<List<Set<Long>>> names, Set<Long> phones) {

    static Kin of(ImportedRow row, BlindIndex index) {
        var names = new ArrayList<List<Set<Long>>>();
        var phones = new HashSet<Long>();
        identities(row.theCase()).forEach(identity -> {
            Stream.of(identity.name(), identity.pseudonym())
                    .flatMap(Stream::ofNullable)
                    .map(index::wordsOf)
                    .filter(words -> !words.isEmpty())
                    .forEach(names::add);
            if (identity.phone() != null) {
                index.phone(identity.phone()).ifPresent(phones::add);
            }
        });
        return new Kin(names, phones);
    }

    private static Stream<Identity> identities(@Nullable ImportedCase theCase) {
        return theCase == null
                ? Stream.empty()
                : theCase.parties().stream().flatMap(party -> Stream.ofNullable(party.identity()));
    }

    boolean isKnownIn(Kin other) {
        return phones.stream().anyMatch(other.phones::contains)
                || names.stream()
                        .anyMatch(name -> other.names.stream()
                                .anyMatch(another -> isWithin(name, another) || isWithin(another, name)));
    }

    private static boolean isWithin(List<Set<Long>> name, List<Set<Long>> another) {
        return name.stream()
                .allMatch(word ->
                        another.stream().anyMatch(theirs -> word.stream().anyMatch(theirs::contains)));
    }

    /**
     * The rows in as few groups as will do, in their order, so that whoever stands in two rows stands in two groups: the
     * second must find what the first one brought in.
     */
    static <R> List<List<R>> apart(List<R> rows, Function<R, Kin> kinOf) {
        var groups = new ArrayList<List<R>>();
        var kin = new ArrayList<List<Kin>>();
        for (R row : rows) {
            var mine = kinOf.apply(row);
            int group = kin.size();
            while (group > 0 && kin.get(group - 1).stream().noneMatch(mine::isKnownIn)) {
                group--;
            }
            if (group == groups.size()) {
                groups.add(new ArrayList<>());
                kin.add(new ArrayList<>());
            }
            groups.get(group).add(row);
            kin.get(group).add(mine);
        }
        return groups;
    }
}
