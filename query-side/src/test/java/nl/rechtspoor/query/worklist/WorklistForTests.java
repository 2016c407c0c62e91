package nl.rechtspoor.query.worklist;

import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.Telling;

/** The projection of the worklist for tests of other packages. */
public final class WorklistForTests {
    private WorklistForTests() {}

    public static Object projection(Telling telling) {
        return new WorklistProjection(
                telling.database().as(DatabaseRole.QUERY),
                new StoredDocuments(telling.shapes()),
                telling.keyring(),
                Rules.load());
    }
}
