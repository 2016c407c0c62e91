package nl.rechtspoor.query.research;

/** Numbers of children or cases as they may be shown: never a small one, and never so exact that one more can be seen. */
public final class ProtectedCount {
    private static final String SMALL = "<5";
    private static final int STEP = 5;

    private ProtectedCount() {}

    /** What the helpdesk counted itself: {@code <5}, or a band of five such as {@code 10-14}. */
    public static String counted(int count) {
        int from = count / STEP * STEP;
        return count < STEP ? SMALL : from + "-" + (from + STEP - 1);
    }

    /** What was made known outside: as it is, unless it is small. */
    public static String told(int count) {
        return count < STEP ? SMALL : String.valueOf(count);
    }
}
