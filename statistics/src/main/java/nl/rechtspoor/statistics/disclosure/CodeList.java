package nl.rechtspoor.statistics.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one dimension in a release, in their fixed order, and the parents under which some of them come together.
 *
 * @param members all codes that a case can have
 * @param parents all codes that a member can name as its parent
 */
public record CodeList(Dimension dimension, List<Member> members, List<String> parents) {
    /** One code, and what it is part of, if anything. */
    public record Member(String code, @Nullable String parent) {}

    public CodeList {
        members = List.copyOf(members);
        parents = List.copyOf(parents);
    }

    /** A list without parents. */
    public static CodeList flat(Dimension dimension, Stream<String> codes) {
        return new CodeList(dimension, codes.map(code -> new Member(code, null)).toList(), List.of());
    }

    /** A list whose parents are what its members name, in the order in which they are first named. */
    public static CodeList grouped(Dimension dimension, List<Member> members) {
        return new CodeList(
                dimension,
                members,
                members.stream()
                        .flatMap(member -> Stream.ofNullable(member.parent()))
                        .distinct()
                        .toList());
    }

    boolean hasMember(String code) {
        return members.stream().anyMatch(member -> member.code().equals(code));
    }

    /** The parent of a member; nothing where it has none. */
    Optional<String> parentOf(String code) {
        return members.stream()
                .filter(member -> member.code().equals(code))
                .flatMap(member -> Stream.ofNullable(member.parent()))
                .findFirst();
    }
}
