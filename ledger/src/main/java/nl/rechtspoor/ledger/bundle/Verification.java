package nl.rechtspoor.ledger.bundle;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.timestamps.TrustedAuthorities;

/**
 * What was found in a bundle.
 *
 * @param bundle what was checked
 * @param keys against which keys
 * @param timestamps every timestamp with what it is worth
 * @param events every event with what can be said of it
 * @param complete whether events of the aggregate are missing
 * @param findings whatever is not as it should be
 * @param witnessed how many checkpoints bear a witness's time
 * @param unconnected the sizes of signed checkpoints from which no proof leads to the one that everything is checked against
 */
record Verification(
        CaseBundle bundle,
        TrustedKeys keys,
        List<CheckedTimestamp> timestamps,
        List<CheckedEvent> events,
        Completeness complete,
        SortedSet<Finding> findings,
        int witnessed,
        SortedSet<Long> unconnected) {

    /** Checks everything that the bundle allows to check. */
    static Verification of(CaseBundle bundle, List<NoteVerifier> given, TrustedAuthorities authorities) {
        var keys = TrustedKeys.of(given, bundle);
        var findings = new Findings();
        var checkpointChecks = new CheckpointChecks(bundle, keys, findings);
        var signed = checkpointChecks.signed();
        var connected = checkpointChecks.connected(signed);
        if (bundle.holdsTheWholeLog()) {
            new LogChecks(bundle, signed, findings).run();
        }
        var timestamps = new TimestampChecks(bundle, authorities, findings).run(signed);
        var stamped = TimestampChecks.times(timestamps);
        stamped.keySet().retainAll(connected.keySet());
        var events = new ErasedContent(bundle).mark(new EventChecks(bundle, keys, connected, stamped, findings).run());
        var complete = Completeness.of(bundle, events, findings);
        var unconnected = new TreeSet<>(signed.tailMap(1L).keySet());
        unconnected.removeAll(connected.keySet());
        int witnessed = (int) connected.values().stream()
                .filter(trusted -> !trusted.seen().isEmpty())
                .count();
        return new Verification(bundle, keys, timestamps, events, complete, findings.all(), witnessed, unconnected);
    }

    /** Everything was as it should be, as far as it could be checked. */
    boolean holds() {
        return findings.isEmpty();
    }

    /** The outcome for programs; a second verifier has to print the same. */
    Stream<String> lines() {
        return Stream.of(
                        Stream.of(
                                "case " + bundle.aggregate(),
                                "log " + bundle.origin() + " " + bundle.size(),
                                "keys " + (keys.independent() ? "independent" : "not-independent")),
                        timestamps.stream().map(CheckedTimestamp::line),
                        events.stream().map(CheckedEvent::line),
                        findings.stream().map(Finding::line),
                        Stream.of("complete " + complete.word(), "result " + (holds() ? 0 : 1)))
                .flatMap(lines -> lines);
    }
}
