package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import nl.rechtspoor.kernel.cases.DeadlineKind;

/** One deadline as far as decisions need it. */
record Deadline(DeadlineKind kind, String rule, LocalDate due, LocalDate internalDue, State state) {
    /** How far it is; met and waived are for ever. */
    enum State {
        OPEN,
        DUE,
        MISSED,
        MET,
        WAIVED
    }

    boolean isFinal() {
        return state == State.MET || state == State.WAIVED;
    }

    /** Whether something must still be done for it. */
    boolean isRunning() {
        return state == State.OPEN || state == State.DUE;
    }

    Deadline as(State next) {
        return new Deadline(kind, rule, due, internalDue, next);
    }

    Deadline on(LocalDate newDue, LocalDate newInternalDue) {
        return new Deadline(kind, rule, newDue, newInternalDue, State.OPEN);
    }
}
