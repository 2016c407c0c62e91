package nl.rechtspoor.kernel;

/**
 * A fact about one stream that can never be taken back. Each stream has one sealed interface that extends this one; its
 * records, read from top to bottom, are the life of such a stream.
 */
public interface DomainEvent {}
