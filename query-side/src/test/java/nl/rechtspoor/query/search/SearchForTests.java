package nl.rechtspoor.query.search;

import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.query.testing.Telling;

/** What tests of other features need of the search. */
public final class SearchForTests {
    private SearchForTests() {}

    /** The projection that finds whoever asked. */
    public static Object contacts(Telling telling) {
        return new ContactSearchProjection(
                telling.database().as(DatabaseRole.QUERY), telling.keyring(), InMemoryKeyring.blindIndex());
    }
}
