package nl.rechtspoor.query.processes;

import nl.rechtspoor.kernel.Rejection;

/** The first month lies after the last, or the log would be longer than one may be. */
record EventLogPeriodInvalid(int mostMonths) implements Rejection {
    @Override
    public String explanation() {
        return "Ask for the cases of at most two years of months, the first before the last.";
    }
}
