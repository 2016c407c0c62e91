package nl.rechtspoor.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.proofs.AddCheckpoint;

/**
 * A witness over HTTP: {@code POST /add-checkpoint}, and {@code GET /seen/H} for the last checkpoint of the log whose origin
 * has the SHA-256 H. Encryption of the line is a proxy's; no answer is secret, and requests are signed.
 */
public final class WitnessServer implements AutoCloseable {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";
    private static final int AT_ONCE = 64;

    private final Witness witness;
    private final Closeable folder;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);

    /** Serves until it is closed, and then gives back the folder that the witness uses. */
    WitnessServer(Witness witness, InetSocketAddress address, Closeable folder) throws IOException {
        this.witness = witness;
        this.folder = folder;
        server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** The key under which the witness's cosignatures verify, as C2SP signed-note writes it. */
    public String vkey() {
        return witness.verifier().vkey();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdown();
        folder.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            if (method.equals("POST") && path.equals("/add-checkpoint")) {
                add(exchange);
            } else if (method.equals("GET") && path.startsWith("/seen/")) {
                show(exchange, path.substring("/seen/".length()));
            } else {
                send(exchange, 404, TEXT, "There is nothing here.\n");
            }
        } catch (RuntimeException e) {
            // such as a disk that takes nothing more: nothing was cosigned, and the log may ask again
            System.err.println("witness: " + e);
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readNBytes(AddCheckpoint.MOST_BYTES + 1);
        switch (witness.add(request)) {
            case Answer.Cosigned cosigned ->
                send(exchange, 200, TEXT, cosigned.signature().line());
            case Answer.Conflict conflict -> send(exchange, 409, SIZE, conflict.seen() + "\n");
            case Answer.NotProven _ -> send(exchange, 422, TEXT, "The proof does not lead to this checkpoint.\n");
            case Answer.UnknownLog _ -> send(exchange, 404, TEXT, "This log is not known here.\n");
            case Answer.NotSigned _ -> send(exchange, 403, TEXT, "No trusted key of the log signed this.\n");
            case Answer.Unusable unusable -> send(exchange, 400, TEXT, unusable.why() + "\n");
        }
    }

    private void show(HttpExchange exchange, String name) throws IOException {
        var note = witness.origins().stream()
                .filter(origin -> Memory.name(origin).equals(name))
                .findFirst()
                .flatMap(witness::last)
                .map(Note::bytes);
        if (note.isPresent()) {
            send(exchange, 200, TEXT, new String(note.get(), StandardCharsets.UTF_8));
        } else {
            send(exchange, 404, TEXT, "Nothing was seen of such a log.\n");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
