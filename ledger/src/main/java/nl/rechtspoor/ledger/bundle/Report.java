package nl.rechtspoor.ledger.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.bundle.CheckedTimestamp.Standing;

/** The outcome in words, for people who have never seen a Merkle tree. */
final class Report {
    private final Verification verification;
    private final List<String> lines = new ArrayList<>();

    private Report(Verification verification) {
        this.verification = verification;
    }

    static List<String> of(Verification verification) {
        var report = new Report(verification);
        report.head();
        report.events();
        report.findings();
        report.completeness();
        report.notProven();
        report.verdict();
        return report.lines;
    }

    private void head() {
        lines.add("Case      " + verification.bundle().aggregate());
        lines.add("Log       " + verification.bundle().origin() + ", "
                + verification.bundle().size() + " entries");
        lines.add(
                verification.keys().independent()
                        ? "Keys      given to this program from outside the bundle"
                        : "Keys      NOT INDEPENDENT: taken from the bundle itself; whoever made it chose them");
        for (CheckedTimestamp timestamp : verification.timestamps()) {
            lines.add("Timestamp of size " + timestamp.name().size() + ": " + words(timestamp));
        }
        lines.add("");
    }

    private static String words(CheckedTimestamp timestamp) {
        String time = timestamp.atLatest().map(Instant::toString).orElse("");
        return switch (timestamp.standing()) {
            case TRUSTED -> "a trusted authority had seen it by " + time;
            case NOT_INDEPENDENT -> time + ", NOT INDEPENDENT: the certificate is the token's own";
            case STRANGER -> time + ", by none of the authorities that were given to this program";
            case UNKNOWN -> "signed in a way that this program does not know";
            case REFUSED -> "NOT what it says it is";
        };
    }

    private void events() {
        for (CheckedEvent event : verification.events()) {
            String what = event.entry()
                    .map(entry -> entry.payloadType() + ", number " + entry.sequence() + ", recorded "
                            + entry.timestamp() + foreign(entry))
                    .orElse("no readable entry");
            lines.add("Position " + event.position() + ": " + words(event) + "  (" + what + ")");
            if (event.notBefore().isPresent() || event.notAfter().isPresent()) {
                lines.add("    sealed " + between(event.notBefore(), event.notAfter()));
            }
        }
        lines.add("");
    }

    private String foreign(LedgerEntry entry) {
        return entry.aggregateId().equals(verification.bundle().aggregate()) ? "" : ", of another aggregate";
    }

    private static String words(CheckedEvent event) {
        return switch (event.status()) {
            case UNALTERED -> "unaltered";
            case ERASED ->
                "unaltered, content erased as position " + event.erasedAt().orElseThrow() + " says";
            case WITHHELD -> "entry unaltered, content not handed over";
            case ALTERED -> "ALTERED";
            case UNPROVEN -> "NOT PROVEN to be what was sealed here";
        };
    }

    private static String between(Optional<Instant> notBefore, Optional<Instant> notAfter) {
        String after = notBefore.map(time -> "after " + time).orElse("");
        String before = notAfter.map(time -> "before " + time).orElse("");
        return after + (after.isEmpty() || before.isEmpty() ? "" : " and ") + before;
    }

    private void findings() {
        for (Finding finding : verification.findings()) {
            lines.add("FOUND     " + finding.kind().word() + " at " + finding.where() + ": " + finding.why());
        }
    }

    private void completeness() {
        lines.add("Complete  "
                + switch (verification.complete()) {
                    case YES ->
                        "yes: all " + verification.bundle().size()
                                + " entries of the log are here, and no other is of this case";
                    case NO -> "NO";
                    case NOT_PROVEN ->
                        "not proven: no event is missing in between, but later ones could have been left out";
                });
        lines.add("");
    }

    private void notProven() {
        lines.add("Not proven by this check:");
        lines.add("  - that what was recorded is true, when it happened in the world, or that all was recorded;");
        lines.add("  - what encrypted values say, and that a key that is said to be destroyed has no copy;");
        if (!verification.keys().independent()) {
            lines.add(
                    "  - that the keys are those of the log and its witnesses: compare them with a source of your own;");
        }
        if (verification.witnessed() == 0) {
            lines.add(
                    "  - after which time anything was sealed, and that others were shown the same log: no known witness signed;");
        }
        if (verification.complete() == Completeness.NOT_PROVEN) {
            lines.add("  - that the case has no later events: that takes all entries of the log;");
        }
        if (verification.timestamps().stream().anyMatch(stamp -> stamp.standing() == Standing.TRUSTED)) {
            lines.add("  - that the certificate of no authority of timestamps was revoked;");
        }
        if (verification.timestamps().stream().anyMatch(stamp -> isNoProof(stamp.standing()))) {
            lines.add("  - the times of those timestamps for which no trusted authority vouches: name one with --tsa;");
        }
        for (long size : verification.unconnected()) {
            lines.add("  - that the checkpoint of size " + size
                    + " belongs to the same history: no proof leads from it;");
        }
        lines.add("  - anything after the checkpoint of size "
                + verification.bundle().size() + ".");
        lines.add("");
    }

    private static boolean isNoProof(Standing standing) {
        return switch (standing) {
            case NOT_INDEPENDENT, STRANGER, UNKNOWN -> true;
            case TRUSTED, REFUSED -> false;
        };
    }

    private void verdict() {
        lines.add(
                verification.holds()
                        ? "RESULT    everything that could be checked holds"
                        : "RESULT    " + verification.findings().size() + " finding(s): do not rely on this history");
    }
}
