package nl.rechtspoor.platform.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import nl.rechtspoor.platform.sealing.SealedPositions;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where controllers, reactions and imports hand in commands, and wait until they are done or refused. The same command
 * under the same id is done once, however often it is handed in; a race that was lost is run again, unless the sender has
 * said which version it saw.
 */
public final class CommandDesk {
    private static final int ATTEMPTS = 10;

    private final CommandBus bus;
    private final EventStore store;
    private final ProcessedCommands processed;
    private final SealedPositions positions;
    private final CommandFingerprint fingerprints;
    private final Clock clock;
    private final Duration patience;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    /** @param patience how long a receipt waits for the position of what it tells, which without it is missing */
    CommandDesk(
            CommandBus bus,
            EventStore store,
            ProcessedCommands processed,
            SealedPositions positions,
            Fingerprint fingerprint,
            Clock clock,
            Duration patience) {
        this.bus = bus;
        this.store = store;
        this.processed = processed;
        this.positions = positions;
        this.fingerprints = new CommandFingerprint(fingerprint);
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Has the command decided. Throws {@link Rejected} when a rule of the domain refuses it, {@link StaleVersion} when the
     * aggregate has moved on since the sender saw it, {@link InvalidCommand} when what was entered cannot stand, and
     * {@link NotAllowed} when the role may not.
     */
    public Receipt send(Object command, Envelope envelope) {
        Decided decided = isInsideATransaction() ? apart(command, envelope) : decide(command, envelope);
        return new Receipt(
                decided.aggregateId(),
                decided.version(),
                positions.await(decided.aggregateId(), decided.version(), patience));
    }

    /**
     * The same for those who give many commands in a row and read nothing in between: does not wait until the events are
     * sealed, so that the receipt has no position.
     */
    public Receipt sendUnsealed(Object command, Envelope envelope) {
        Decided decided = isInsideATransaction() ? apart(command, envelope) : decide(command, envelope);
        return new Receipt(decided.aggregateId(), decided.version(), null);
    }

    /**
     * Has the command decided as {@link #send} would, and takes everything back: what would refuse it refuses it now, and
     * what would follow does not. A command that was done before passes.
     */
    public void rehearse(Object command, Envelope envelope) {
        if (isInsideATransaction()) {
            throw new IllegalStateException("a rehearsal takes back its own transaction, and must have one");
        }
        byte[] fingerprint = fingerprints.of(command, envelope);
        try {
            dispatch(command, envelope, fingerprint, Map.of(ActMetadata.REHEARSAL, true));
        } catch (Rehearsed _) {
            // all that could refuse it has let it pass
        } catch (RuntimeException failure) {
            if (processed.find(envelope.commandId(), fingerprint) == null) {
                throw failure;
            }
        }
    }

    /** A command is decided and committed by itself, so a reaction's or a caller's transaction must not take it in. */
    private Decided apart(Object command, Envelope envelope) {
        try {
            return CompletableFuture.supplyAsync(() -> decide(command, envelope), Thread::startVirtualThread)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static boolean isInsideATransaction() {
        return CurrentUnitOfWork.isStarted() || TransactionSynchronizationManager.isActualTransactionActive();
    }

    private Decided decide(Object command, Envelope envelope) {
        byte[] fingerprint = fingerprints.of(command, envelope);
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(command, envelope, fingerprint, Map.of());
            } catch (RuntimeException failure) {
                Decided before = processed.find(envelope.commandId(), fingerprint);
                if (before != null) {
                    return before;
                }
                refuseIfStale(command, envelope, failure);
                if (!LostRace.is(failure) || attempt == ATTEMPTS) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private Decided dispatch(Object command, Envelope envelope, byte[] fingerprint, Map<String, ?> more) {
        var outcome = new AtomicReference<@Nullable Decided>();
        Map<String, Object> metadata = Map.of(
                ActMetadata.ACT,
                envelope.act(clock.instant()),
                ActMetadata.FINGERPRINT,
                fingerprint,
                ActMetadata.OUTCOME,
                outcome);
        CommandMessage<Object> message = new GenericCommandMessage<Object>(command, metadata).andMetaData(more);
        if (envelope.expectedVersion() != null) {
            message = message.andMetaData(Map.of(ActMetadata.EXPECTED_VERSION, envelope.expectedVersion()));
        }
        var callback = new FutureCallback<Object, Object>();
        bus.dispatch(message, callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        Decided decided = outcome.get();
        if (decided == null) {
            throw new IllegalStateException("a command was handled without being remembered");
        }
        return decided;
    }

    /** A refusal that rests on a newer state than the sender saw is less use than the news that there is one. */
    private void refuseIfStale(Object command, Envelope envelope, RuntimeException failure) {
        if (envelope.expectedVersion() == null || !restsOnTheState(failure)) {
            return;
        }
        String aggregateId =
                targets.resolveTarget(new GenericCommandMessage<>(command)).getIdentifier();
        store.lastSequenceNumberFor(aggregateId)
                .filter(current -> !current.equals(envelope.expectedVersion()))
                .ifPresent(current -> {
                    throw new StaleVersion(aggregateId, current);
                });
    }

    /** Whoever may not know of the aggregate learns nothing of its version either. */
    private static boolean restsOnTheState(RuntimeException failure) {
        return failure instanceof Rejected rejected ? !rejected.rejection().hidesExistence() : LostRace.is(failure);
    }

    private static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 5L * attempt + 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command was to be run again", e);
        }
    }
}
