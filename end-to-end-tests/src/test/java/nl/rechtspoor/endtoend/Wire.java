package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection to PostgreSQL, passed on message by message (frontend/backend protocol 3: a letter, a length, a body; the
 * first messages of a client have no letter). It follows which prepared statement is which, to know a commit of events.
 */
final class Wire {
    private static final int VERSION_3 = 3;
    private static final int COMMAND_COMPLETE = 'C';

    private final DatabaseLine line;
    private final Socket client;
    private final Socket server;
    private final Map<String, String> statements = new HashMap<>();
    private boolean appended;
    private volatile DatabaseLine.@Nullable Cut cut;

    Wire(DatabaseLine line, Socket client, Socket server) {
        this.line = line;
        this.client = client;
        this.server = server;
    }

    void start(Runnable atEnd) {
        Thread.ofVirtual().start(() -> untilTheEnd(this::ask, atEnd));
        Thread.ofVirtual().start(() -> untilTheEnd(this::answer, atEnd));
    }

    /** Both ends learn of it at once, as from a firewall that rejects. */
    void reset() {
        for (Socket end : new Socket[] {client, server}) {
            try {
                end.setSoLinger(true, 0);
                end.close();
            } catch (IOException closed) {
                // it is what was wanted
            }
        }
    }

    private interface Way {
        void go() throws IOException;
    }

    private void untilTheEnd(Way way, Runnable atEnd) {
        try {
            way.go();
        } catch (IOException over) {
            // one of the two hung up
        }
        if (cut != DatabaseLine.Cut.SILENCE) {
            reset();
            atEnd.run();
        }
    }

    private void ask() throws IOException {
        var from = new DataInputStream(client.getInputStream());
        var to = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
        greet(from, to);
        while (true) {
            int letter = from.readUnsignedByte();
            byte[] body = from.readNBytes(from.readInt() - Integer.BYTES);
            if (isCommitOfEvents(letter, body)) {
                cut = line.take();
                if (cut == DatabaseLine.Cut.BEFORE) {
                    return;
                }
            }
            to.writeByte(letter);
            to.writeInt(body.length + Integer.BYTES);
            to.write(body);
            if (from.available() == 0 || letter == 'S') {
                to.flush();
            }
            if (letter == 'S' && (cut == DatabaseLine.Cut.IN_THE_MIDST || cut == DatabaseLine.Cut.SILENCE)) {
                return;
            }
        }
    }

    private static void greet(DataInputStream from, DataOutputStream to) throws IOException {
        int version;
        do {
            int length = from.readInt();
            byte[] body = from.readNBytes(length - Integer.BYTES);
            version = body[0] << 8 | body[1];
            to.writeInt(length);
            to.write(body);
            to.flush();
        } while (version != VERSION_3);
    }

    /** Whether this message has a commit done after events were added. */
    private boolean isCommitOfEvents(int letter, byte[] body) {
        String statement = switch (letter) {
            case 'P' -> {
                statements.put(text(body, 0), text(body, text(body, 0).length() + 1));
                yield "";
            }
            case 'B' -> statements.getOrDefault(text(body, text(body, 0).length() + 1), "");
            case 'Q' -> text(body, 0);
            default -> "";
        };
        String lower = statement.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("insert") && lower.contains("domain_event_entry")) {
            appended = true;
        }
        boolean ends = lower.equals("commit") || lower.equals("rollback");
        boolean commits = appended && lower.equals("commit");
        appended &= !ends;
        return commits;
    }

    private static String text(byte[] body, int from) {
        int to = from;
        while (body[to] != 0) {
            to++;
        }
        return new String(body, from, to - from, UTF_8);
    }

    private void answer() throws IOException {
        var from = new DataInputStream(server.getInputStream());
        var to = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
        // to a request for encryption the server says yes or no in one letter without a length
        int first = from.readUnsignedByte();
        to.writeByte(first);
        to.flush();
        if (first == 'R') {
            pass(from, to);
        }
        while (true) {
            int letter = from.readUnsignedByte();
            if (cut == DatabaseLine.Cut.SILENCE || cut == DatabaseLine.Cut.AFTER && letter == COMMAND_COMPLETE) {
                return;
            }
            to.writeByte(letter);
            pass(from, to);
        }
    }

    private static void pass(DataInputStream from, DataOutputStream to) throws IOException {
        int length = from.readInt();
        to.writeInt(length);
        to.write(from.readNBytes(length - Integer.BYTES));
        if (from.available() == 0) {
            to.flush();
        }
    }
}
