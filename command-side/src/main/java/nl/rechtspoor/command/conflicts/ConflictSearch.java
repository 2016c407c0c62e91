package nl.rechtspoor.command.conflicts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.conflicts.ConflictHit.Match;
import nl.rechtspoor.command.conflicts.ConflictHit.Strength;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.encryption.BlindIndex;
import nl.rechtspoor.platform.encryption.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for people in the blind index. A name matches when each of its words, at least two, is written or sounds like one
 * of the other name; a single word matches only together with the birth date.
 */
@Component
class ConflictSearch {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final BlindIndex blind;
    private final SealedTexts texts;

    ConflictSearch(@CommandDatabase JdbcClient jdbc, BlindIndex blind, SealedTexts texts) {
        this.jdbc = jdbc;
        this.blind = blind;
        this.texts = texts;
    }

    List<ConflictHit> find(
            List<String> names, List<String> phones, @Nullable LocalDate birthDate, @Nullable UUID excludeCase) {
        Map<Found, List<Match>> found = new HashMap<>();
        for (var name : names) {
            var words = blind.wordsOf(name);
            for (var party : byName(words)) {
                var sameBirthDate = birthDate != null && birthDate.equals(party.birthDate());
                if (words.size() > 1 ? !isAnotherChild(party, birthDate) : sameBirthDate) {
                    add(found, party, Match.NAME);
                }
            }
        }
        phones.stream()
                .flatMap(phone -> blind.phone(phone).stream().boxed())
                .flatMap(token -> byPhone(token).stream())
                .forEach(party -> add(found, party, Match.PHONE));
        return found.entrySet().stream()
                .filter(entry -> !entry.getKey().caseId().equals(excludeCase))
                .map(entry -> hit(entry.getKey(), entry.getValue(), birthDate))
                .sorted((a, b) -> a.strength() == b.strength()
                        ? a.caseNumber().compareTo(b.caseNumber())
                        : a.strength().compareTo(b.strength()))
                .limit(MOST)
                .toList();
    }

    private List<Found> byName(List<Set<Long>> words) {
        var tokens = new ArrayList<Long>();
        var numbers = new ArrayList<Integer>();
        for (int word = 0; word < words.size(); word++) {
            for (var token : words.get(word)) {
                tokens.add(token);
                numbers.add(word);
            }
        }
        if (tokens.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.case_id, p.party, p.role, p.birth_date, c.number
                        from (select t.case_id, t.party, t.kind
                              from unnest(?::bigint[], ?::int[]) as asked(token, word)
                              join work.conflict_token t on t.token = asked.token and t.kind in ('N', 'S')
                              group by t.case_id, t.party, t.kind
                              having count(distinct asked.word) = ?) matched
                        join work.conflict_party p using (case_id, party)
                        join work.conflict_case c using (case_id)
                        limit 200
                        """)
                .params(tokens.toArray(Long[]::new), numbers.toArray(Integer[]::new), words.size())
                .query(this::found)
                .list();
    }

    private List<Found> byPhone(long token) {
        return jdbc.sql("""
                        select p.case_id, p.party, p.role, p.birth_date, c.number
                        from work.conflict_token t
                        join work.conflict_party p using (case_id, party)
                        join work.conflict_case c using (case_id)
                        where t.token = ? and t.kind = 'P' limit 200
                        """).param(token).query(this::found).list();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        var sealed = row.getString("birth_date");
        return new Found(
                row.getObject("case_id", UUID.class),
                row.getObject("party", UUID.class),
                row.getString("number"),
                PartyRole.valueOf(row.getString("role")),
                sealed == null ? null : texts.open(sealed).map(LocalDate::parse).orElse(null));
    }

    /** The same name, but a child that was born on another day. */
    private static boolean isAnotherChild(Found party, @Nullable LocalDate birthDate) {
        return birthDate != null
                && party.role() == PartyRole.CHILD
                && party.birthDate() != null
                && !birthDate.equals(party.birthDate());
    }

    private static void add(Map<Found, List<Match>> found, Found party, Match match) {
        var matches = found.computeIfAbsent(party, _ -> new ArrayList<>());
        if (!matches.contains(match)) {
            matches.add(match);
        }
    }

    private static ConflictHit hit(Found party, List<Match> matches, @Nullable LocalDate birthDate) {
        var strong = matches.contains(Match.PHONE) || (birthDate != null && birthDate.equals(party.birthDate()));
        return new ConflictHit(
                party.number(),
                party.caseId(),
                party.role(),
                matches.stream().sorted().toList(),
                strong ? Strength.STRONG : Strength.POSSIBLE);
    }

    private record Found(
            UUID caseId,
            UUID party,
            String number,
            PartyRole role,
            @Nullable LocalDate birthDate) {}
}
