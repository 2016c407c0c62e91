package nl.rechtspoor.query.research;

import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.testing.Telling;

/** The view of coded patterns for tests of other packages. */
public final class ResearchForTests {
    private ResearchForTests() {}

    public static Object projection(Telling telling) {
        return new ResearchPatternProjection(telling.database().as(DatabaseRole.QUERY));
    }
}
