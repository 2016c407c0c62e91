package nl.rechtspoor.query.operations;

/** A replay came to a batch that the projection could not take. The message says where, never what an event holds. */
final class ReplayFailed extends RuntimeException {
    ReplayFailed(long position, Throwable cause) {
        super("at or after position " + position + ": " + cause.getClass().getName());
    }
}
