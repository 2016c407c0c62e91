package nl.rechtspoor.platform.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** A stream whose reader is told when there is more to read. */
final class ToldStream implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Arrivals arrivals;
    private volatile @Nullable Runnable reader;

    ToldStream(BlockingStream<TrackedEventMessage<?>> stream, Arrivals arrivals) {
        this.stream = stream;
        this.arrivals = arrivals;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        arrivals.tell(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void close() {
        Runnable told = reader;
        if (told != null) {
            arrivals.remove(told);
        }
        stream.close();
    }
}
