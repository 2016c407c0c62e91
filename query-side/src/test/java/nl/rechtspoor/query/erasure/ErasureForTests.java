package nl.rechtspoor.query.erasure;

import nl.rechtspoor.query.testing.Telling;

/** The view of who was erased, for tests of what others show in the place of their values. */
public final class ErasureForTests {
    private ErasureForTests() {}

    public static Object projection(Telling telling) {
        return new ErasedSubjectsProjection(telling.views());
    }
}
