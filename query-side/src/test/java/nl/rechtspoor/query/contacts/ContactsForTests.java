package nl.rechtspoor.query.contacts;

import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.Telling;

/** The view of the contact moments, for tests of what others make of it. */
public final class ContactsForTests {
    private ContactsForTests() {}

    public static Object projection(Telling telling) {
        return new ContactsProjection(telling.database().as(DatabaseRole.QUERY), new StoredDocuments(telling.shapes()));
    }
}
