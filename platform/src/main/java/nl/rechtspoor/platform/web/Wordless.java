package nl.rechtspoor.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What an exception is and where it comes from, without what it says: messages may quote personal data. */
final class Wordless {
    private static final int FRAMES = 40;

    private Wordless() {}

    static String of(Throwable trouble) {
        var text = new StringBuilder();
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            text.append(cause == trouble ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append('\n')
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "  at " + frame)
                            .collect(Collectors.joining("\n")));
        }
        return text.toString();
    }
}
