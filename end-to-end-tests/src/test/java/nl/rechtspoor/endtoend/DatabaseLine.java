package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The network between a program and PostgreSQL, which can be cut in the midst of a commit: at the moment at which a
 * transaction that appends events is about to be committed, and on the connection that does so.
 */
final class DatabaseLine implements AutoCloseable {
    private final ServerSocket listening;
    private final int server;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Cut> wanted = new AtomicReference<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean down;

    /** What becomes of one commit. */
    enum Cut {
        /** The server never hears of it. */
        BEFORE,
        /** The server is told, and both ends are reset at once. */
        IN_THE_MIDST,
        /** The server has done it, and its answer is lost. */
        AFTER,
        /** The server is told, and from then on nothing passes, in either direction; nobody is told. */
        SILENCE
    }

    DatabaseLine(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("line").start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Cuts the next commit of events. */
    void cut(Cut how) {
        wanted.set(how);
    }

    /** How many commits were cut. */
    int cuts() {
        return made.get();
    }

    /** Cuts every connection and lets none be made until {@link #mend}. */
    void breakDown() {
        down = true;
        wires.forEach(Wire::reset);
    }

    void mend() {
        down = false;
    }

    /** The cut that is to be made now, if one is; it is made once. */
    @Nullable
    Cut take() {
        Cut cut = wanted.getAndSet(null);
        if (cut != null) {
            made.incrementAndGet();
        }
        return cut;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        wires.forEach(Wire::reset);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (down) {
                    client.close();
                    continue;
                }
                var wire = new Wire(this, client, new Socket(InetAddress.getLoopbackAddress(), server));
                wires.add(wire);
                wire.start(() -> wires.remove(wire));
            } catch (IOException refused) {
                // the client tries again
            }
        }
    }
}
