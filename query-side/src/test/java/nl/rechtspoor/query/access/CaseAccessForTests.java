package nl.rechtspoor.query.access;

import java.time.Clock;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.testing.Telling;

/** The relation filter for tests of other packages. */
public final class CaseAccessForTests {
    private CaseAccessForTests() {}

    public static Object projection(Telling telling) {
        return new CaseAccessProjection(telling.database().as(DatabaseRole.QUERY));
    }

    public static RelatedCases gate(Telling telling, Clock clock) {
        var log = new AccessLog(telling.database().as(DatabaseRole.QUERY));
        return new RelatedCases(telling.views(), new CaseRelation(clock), log, clock);
    }

    public static IssueLooks looks(Telling telling, Clock clock) {
        return new IssueLooks(new AccessLog(telling.database().as(DatabaseRole.QUERY)), clock);
    }

    public static StaffNames names(Telling telling) {
        return new StaffNames(telling.database().as(DatabaseRole.QUERY));
    }

    public static CaseRelation relation(Clock clock) {
        return new CaseRelation(clock);
    }
}
