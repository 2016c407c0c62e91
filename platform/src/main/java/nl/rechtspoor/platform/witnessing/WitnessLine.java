package nl.rechtspoor.platform.witnessing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.StrictText;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSignature;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.notes.VerifiedSignature;
import nl.rechtspoor.ledger.proofs.AddCheckpoint;

/** The line to one witness, C2SP tlog-witness. Only a cosignature that verifies counts as one. */
final class WitnessLine {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST = 1 << 16;

    private final HttpClient http;
    private final URI address;
    private final NoteVerifier key;

    WitnessLine(HttpClient http, URI prefix, NoteVerifier key) {
        this.http = http;
        this.address = URI.create(prefix.toString().replaceFirst("/*$", "/add-checkpoint"));
        this.key = key;
    }

    NoteVerifier key() {
        return key;
    }

    Outcome ask(AddCheckpoint request) throws InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(post, limited());
            String body = StrictText.utf8("witness's answer", answer.body());
            return switch (answer.statusCode()) {
                case 200 -> cosigned(request.note(), body);
                case 409 -> new Outcome.Seen(StrictText.decimal("witness's answer", body.strip()));
                case 422 -> new Outcome.NotProven();
                case 403 -> new Outcome.NoAnswer("it does not trust the key that signs now");
                case 404 -> new Outcome.NoAnswer("it does not know this log");
                default -> new Outcome.NoAnswer("it answered with status " + answer.statusCode());
            };
        } catch (IOException e) {
            return new Outcome.NoAnswer("it can not be reached (" + e.getClass().getSimpleName() + ")");
        } catch (Malformed e) {
            return new Outcome.NoAnswer("its answer can not be read");
        }
    }

    private Outcome cosigned(Note note, String body) {
        for (String line : body.split("\n")) {
            NoteSignature signature = NoteSignature.parse(line);
            Optional<VerifiedSignature> verified = verified(note, signature);
            if (verified.isPresent() && verified.get().time().isPresent()) {
                return new Outcome.Cosigned(signature, verified.get().time().get());
            }
        }
        return new Outcome.NoAnswer("its answer holds no cosignature by its key");
    }

    private Optional<VerifiedSignature> verified(Note note, NoteSignature signature) {
        try {
            return new Note(note.text(), List.of(signature)).by(key);
        } catch (SignatureRefused e) {
            return Optional.empty();
        }
    }

    private static HttpResponse.BodyHandler<byte[]> limited() {
        return HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST);
    }
}
