package nl.rechtspoor.platform.processing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Work that a projection puts off to the end of a batch, so that a row is written once per batch. Should a batch fail, the
 * next ones are done event by event, and then this work is done after each event: otherwise nobody could tell which event
 * it was.
 *
 * @param write writes what has been collected
 * @param discard forgets what has been collected, because it was written or came to nothing
 */
public record BatchWork(Runnable write, Runnable discard) {
    /** Not among the batch's own resources: those cannot be added to while another one is being made. */
    private static final Map<UnitOfWork<?>, List<BatchWork>> WORK = Collections.synchronizedMap(new WeakHashMap<>());

    /** Has the work done before the batch is committed, in its transaction. */
    public static void beforeCommit(UnitOfWork<?> batch, BatchWork work) {
        of(batch).add(work);
        batch.root().onPrepareCommit(_ -> work.write().run());
    }

    static void doNow(UnitOfWork<?> batch) {
        for (BatchWork work : of(batch)) {
            work.write().run();
            work.discard().run();
        }
    }

    static void discard(UnitOfWork<?> batch) {
        of(batch).forEach(work -> work.discard().run());
    }

    private static List<BatchWork> of(UnitOfWork<?> batch) {
        return WORK.computeIfAbsent(batch.root(), _ -> new ArrayList<>());
    }
}
