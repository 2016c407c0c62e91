package nl.rechtspoor.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.bundle.CheckedTimestamp.Name;
import nl.rechtspoor.ledger.bundle.CheckedTimestamp.Standing;
import nl.rechtspoor.ledger.timestamps.AlgorithmUnknown;
import nl.rechtspoor.ledger.timestamps.TimestampRefused;
import nl.rechtspoor.ledger.timestamps.TimestampToken;
import nl.rechtspoor.ledger.timestamps.TrustedAuthorities;

/** Checks what authorities of timestamps say of the checkpoints. */
final class TimestampChecks {
    private final CaseBundle bundle;
    private final TrustedAuthorities trusted;
    private final Findings findings;

    TimestampChecks(CaseBundle bundle, TrustedAuthorities trusted, Findings findings) {
        this.bundle = bundle;
        this.trusted = trusted;
        this.findings = findings;
    }

    /** All of them, by the sizes of their checkpoints. */
    List<CheckedTimestamp> run(NavigableMap<Long, TrustedCheckpoint> signed) {
        return bundle.timestamps().entrySet().stream()
                .sorted(Comparator.comparing((java.util.Map.Entry<Name, byte[]> file) ->
                                file.getKey().size())
                        .thenComparing(file -> file.getKey().number()))
                .map(file -> check(
                        file.getKey(), file.getValue(), signed.get(file.getKey().size())))
                .toList();
    }

    /** The earliest moment by which each checkpoint was seen; those alone that somebody trusted vouches for. */
    static NavigableMap<Long, Instant> times(List<CheckedTimestamp> checked) {
        var times = new TreeMap<Long, Instant>();
        for (CheckedTimestamp timestamp : checked) {
            if (timestamp.standing() == Standing.TRUSTED) {
                times.merge(
                        timestamp.name().size(),
                        timestamp.atLatest().orElseThrow(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return times;
    }

    private CheckedTimestamp check(
            Name name, byte[] token, @org.jspecify.annotations.Nullable TrustedCheckpoint checkpoint) {
        if (checkpoint == null) {
            return refused(name, "there is no signed checkpoint of this size");
        }
        try {
            TimestampToken parsed = TimestampToken.parse(token);
            byte[] stamped = checkpoint.checkpoint().text().getBytes(StandardCharsets.UTF_8);
            Standing standing = switch (parsed.check(stamped, trusted)) {
                case TRUSTED -> Standing.TRUSTED;
                case ITSELF -> Standing.NOT_INDEPENDENT;
                case STRANGER -> Standing.STRANGER;
            };
            return new CheckedTimestamp(name, standing, Optional.of(parsed.atLatest()));
        } catch (AlgorithmUnknown e) {
            return new CheckedTimestamp(name, Standing.UNKNOWN, Optional.empty());
        } catch (Malformed | TimestampRefused e) {
            return refused(name, String.valueOf(e.getMessage()));
        }
    }

    private CheckedTimestamp refused(Name name, String why) {
        findings.add(Finding.Kind.TIMESTAMP, name.toString(), why);
        return new CheckedTimestamp(name, Standing.REFUSED, Optional.empty());
    }
}
