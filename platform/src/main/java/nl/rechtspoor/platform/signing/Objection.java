package nl.rechtspoor.platform.signing;

/** Somebody who may know of another history than the one that is stored here, and is asked before anything is signed. */
public interface Objection {
    /** What there is to be said against signing now. */
    Verdict verdict();

    /** What is said. */
    sealed interface Verdict {
        /** Nothing is known against it. */
        record Free() implements Verdict {}

        /** It is not known yet. */
        record NotYet(String why) implements Verdict {}

        /** There is another history; the sentence says what an operator must do. */
        record Never(String why) implements Verdict {}
    }
}
