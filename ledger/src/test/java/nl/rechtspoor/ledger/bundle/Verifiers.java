package nl.rechtspoor.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.ledger.notes.NoteVerifier;

/** Runs all verifiers on a bundle and asks that they agree in every line. */
record Verifiers(Path folder) {
    SecondVerifier.Outcome check(Map<String, byte[]> files) throws IOException, InterruptedException {
        return check(Bundles.zip(folder, files), Bundles.KEYS);
    }

    SecondVerifier.Outcome check(Path bundle, List<NoteVerifier> keys) throws IOException, InterruptedException {
        SecondVerifier.Outcome ours = check(bundle, keys, List.of());
        BrowserVerifier.run(bundle, keys)
                .ifPresent(theirs ->
                        assertThat(theirs).describedAs("in the browser").isEqualTo(ours));
        return ours;
    }

    /** With certificates of authorities of timestamps that are trusted. The verifier in the browser does not check timestamps. */
    SecondVerifier.Outcome check(Map<String, byte[]> files, Path... authorities)
            throws IOException, InterruptedException {
        return check(Bundles.zip(folder, files), Bundles.KEYS, List.of(authorities));
    }

    private SecondVerifier.Outcome check(Path bundle, List<NoteVerifier> keys, List<Path> authorities)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<String>();
        authorities.forEach(authority -> arguments.addAll(List.of("--tsa", authority.toString())));
        keys.forEach(key -> arguments.addAll(List.of("--key", key.vkey())));
        arguments.add(bundle.toString());

        var second = SecondVerifier.run(List.copyOf(arguments));
        arguments.add("--lines");
        SecondVerifier.Outcome ours = ours(arguments);
        second.ifPresent(theirs -> assertThat(theirs).isEqualTo(ours));
        return ours;
    }

    SecondVerifier.Outcome ours(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        int code = VerifyLedger.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()));
        return new SecondVerifier.Outcome(
                code, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** What the verifiers found, without the rest. */
    List<String> findings(Map<String, byte[]> files) throws IOException, InterruptedException {
        SecondVerifier.Outcome outcome = check(files);
        List<String> found = outcome.lines().stream()
                .filter(line -> line.startsWith("finding "))
                .map(line -> line.substring("finding ".length()))
                .toList();
        assertThat(outcome.code()).isEqualTo(found.isEmpty() ? 0 : 1);
        return found;
    }
}
