package nl.rechtspoor.query.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import nl.rechtspoor.platform.sealing.Bell;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The open streams of this node. They follow the views that say who may see what, never the raw stream: a change is told
 * only once it is known to whom it may be told.
 */
@Component
class LiveStreams {
    static final int MOST_PER_PERSON = 6;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 100;

    private final LiveChanges changes;
    private final StreamProgress progress;
    private final Bell bell = new Bell();
    private final AtomicLong head = new AtomicLong(-1);
    private final Map<StaffId, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    LiveStreams(LiveChanges changes, @QueryDatabase StreamProgress progress) {
        this.changes = changes;
        this.progress = progress;
        Thread.ofVirtual().name("live updates").start(this::follow);
    }

    /** Starts a stream behind a position, or with what happens from now on. Says no to somebody who has too many. */
    boolean start(Viewer viewer, @Nullable Long after, LiveStream.Sink sink, BooleanSupplier mayGoOn) {
        if (open.merge(viewer.staff(), 1, Integer::sum) > MOST_PER_PERSON) {
            leave(viewer.staff());
            return false;
        }
        long from = after == null ? look() : after;
        var stream = new LiveStream(
                viewer, from, changes, head::get, bell, sink, () -> !closed && mayGoOn.getAsBoolean(), HEARTBEAT);
        Thread.ofVirtual().name("live updates of one browser").start(() -> {
            try {
                stream.run();
            } finally {
                leave(viewer.staff());
            }
        });
        return true;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        bell.ring();
    }

    private void leave(StaffId staff) {
        open.computeIfPresent(staff, (_, count) -> count > 1 ? count - 1 : null);
    }

    private void follow() {
        try {
            while (!closed) {
                if (!open.isEmpty()) {
                    lookAndTell();
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAndTell() {
        long now = look();
        if (now > head.getAndSet(now)) {
            bell.ring();
        }
    }

    private long look() {
        return Math.min(progress.positionOf(CaseRelation.GROUP), progress.positionOf("contacts"));
    }
}
