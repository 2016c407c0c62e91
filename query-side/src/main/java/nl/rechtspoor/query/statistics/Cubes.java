package nl.rechtspoor.query.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.YearMonth;
import nl.rechtspoor.statistics.disclosure.Cube;
import org.springframework.stereotype.Component;

/** The cases of the releases that were asked last, ready to be counted. A release never changes, so neither does its cube. */
@Component
class Cubes {
    private static final int REMEMBERED = 6;

    private final Releases releases;
    private final Protection protection;
    private final Cache<YearMonth, Cube> cubes =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Cubes(Releases releases, Protection protection) {
        this.releases = releases;
        this.protection = protection;
    }

    Cube of(YearMonth release) {
        return cubes.get(release, month -> new Cube(releases.casesOf(month), protection::recordKey));
    }
}
