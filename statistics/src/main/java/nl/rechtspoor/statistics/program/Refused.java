package nl.rechtspoor.statistics.program;

/** The arguments or the file are not usable, and the message says why and what to do. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
