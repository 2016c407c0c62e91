package nl.rechtspoor.query.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.disclosure.ReleaseGate;
import nl.rechtspoor.statistics.disclosure.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the release gate found, once for each release and for ever. Two nodes that look at the same tables find the same, so it
 * does not matter which of them is first.
 */
@Component
class Verdicts {
    private static final int REMEMBERED = 1000;

    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final Releases releases;
    private final Protection protection;
    private final Clock clock;
    private final Cache<Key, Verdict> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Verdicts(
            @QueryDatabase JdbcClient jdbc,
            StoredDocuments documents,
            Releases releases,
            Protection protection,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.releases = releases;
        this.protection = protection;
        this.clock = clock;
    }

    /** Periods that are counted from one release, told with these code lists. */
    private record Key(String codeLists, String source) {}

    /** The verdict on the periods of a source as another release tells them; nothing until the gate has looked at them. */
    Optional<Verdict> of(Release release, YearMonth source) {
        var key = new Key(release.codeListsHash(), source.toString());
        return Optional.ofNullable(known.get(key, this::read));
    }

    private @org.jspecify.annotations.Nullable Verdict read(Key key) {
        return jdbc.sql("select withheld from statistics.gate_verdict where code_lists = ? and source = ?")
                .params(key.codeLists(), key.source())
                .query((row, _) -> documents.read(row.getString("withheld"), Verdict.class))
                .optional()
                .orElse(null);
    }

    /** Looks at all tables that nobody has looked at, the newest first. It takes seconds for a month, and a minute for a year. */
    void makeAll() {
        boolean isMore = true;
        while (isMore) {
            isMore = makeNext();
        }
    }

    private boolean makeNext() {
        var all = releases.all().stream().filter(protection::made).toList();
        var made = new HashSet<>(jdbc.sql("select code_lists, source from statistics.gate_verdict")
                .query(Key.class)
                .list());
        for (var release : all) {
            for (var source : all) {
                var key = new Key(release.codeListsHash(), source.month().toString());
                if (!source.month().isAfter(release.month()) && made.add(key)) {
                    add(key, verdict(release, source.month()));
                    return true;
                }
            }
        }
        return false;
    }

    private Verdict verdict(Release release, YearMonth source) {
        var first = releases.first().orElseThrow();
        var gate = new ReleaseGate(
                release.book(),
                period -> !period.last().isAfter(source)
                        && Revision.source(period, source, first).equals(source),
                protection::recordKey,
                protection::bandOf);
        var withheld = new TreeMap<Integer, java.util.Set<String>>();
        gate.withheld(releases.casesOf(source))
                .forEach((year, tables) -> withheld.put(
                        year, tables.stream().map(Table::code).collect(Collectors.toCollection(TreeSet::new))));
        return new Verdict(withheld);
    }

    private void add(Key key, Verdict verdict) {
        jdbc.sql("""
                        insert into statistics.gate_verdict (code_lists, source, made_at, withheld)
                        values (?, ?, ?, ?::jsonb) on conflict do nothing
                        """)
                .params(List.of(
                        key.codeLists(), key.source(), Timestamp.from(clock.instant()), documents.write(verdict)))
                .update();
    }
}
