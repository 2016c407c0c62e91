package nl.rechtspoor.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import nl.rechtspoor.platform.sealing.Bell;
import nl.rechtspoor.query.access.Viewer;

/**
 * One open stream. It has a thread of its own and no queue: it reads the next part when the last one was taken, so a slow
 * line slows down nobody else and nothing piles up.
 */
final class LiveStream implements Runnable {
    private final Viewer viewer;
    private final LiveChanges changes;
    private final LongSupplier head;
    private final Bell bell;
    private final Sink sink;
    private final BooleanSupplier mayGoOn;
    private final Duration heartbeat;
    private long position;

    LiveStream(
            Viewer viewer,
            long position,
            LiveChanges changes,
            LongSupplier head,
            Bell bell,
            Sink sink,
            BooleanSupplier mayGoOn,
            Duration heartbeat) {
        this.viewer = viewer;
        this.position = position;
        this.changes = changes;
        this.head = head;
        this.bell = bell;
        this.sink = sink;
        this.mayGoOn = mayGoOn;
        this.heartbeat = heartbeat;
    }

    /** Where the changes go. */
    interface Sink {
        void change(Change change) throws IOException;

        /**
         * A sign of life, from which both ends learn that the other one is still there, and the other one up to where all was
         * told: also where nothing could be seen it resumes there, and misses nothing meanwhile.
         */
        void upTo(long position) throws IOException;

        void end();
    }

    @Override
    public void run() {
        try {
            sink.upTo(position);
            long silentSince = System.nanoTime();
            while (mayGoOn.getAsBoolean()) {
                long rings = bell.rings();
                if (sendNew()) {
                    silentSince = System.nanoTime();
                }
                Duration left = heartbeat.minusNanos(System.nanoTime() - silentSince);
                if (left.isNegative() || left.isZero()) {
                    sink.upTo(position);
                    silentSince = System.nanoTime();
                } else {
                    bell.awaitAfter(rings, left);
                }
            }
        } catch (IOException | IllegalStateException _) {
            // the other end is gone, and there is nobody to tell
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            sink.end();
        }
    }

    private boolean sendNew() throws IOException {
        boolean sent = false;
        long end = head.getAsLong();
        while (position < end) {
            var part = changes.between(position, end, viewer);
            for (Change change : part.changes()) {
                sink.change(change);
                sent = true;
            }
            position = part.upTo();
        }
        return sent;
    }
}
