package nl.rechtspoor.platform.timestamps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;
import nl.rechtspoor.platform.time.RecurringLook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the newest signed checkpoint stamped: once a day if the ledger has grown, once a year if it has not, and within a minute or two after an event
 * that must not wait for the end of the day. Without an authority it does nothing.
 */
public final class Stamping extends RecurringLook {
    private static final Logger log = LoggerFactory.getLogger(Stamping.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration DAY = Duration.ofDays(1);
    /** Signatures and hashes age; a log that nobody writes to any more must not rest on those of ten years ago alone. */
    private static final Duration YEAR = Duration.ofDays(365);

    private static final Duration LEAST = Duration.ofMinutes(1);

    private final Optional<TimestampAuthority> authority;
    private final SignedCheckpoints signed;
    private final StoredTokens tokens;
    private final Set<String> occasions;
    private final Clock clock;
    private volatile @Nullable String trouble;
    private volatile long size;
    private Instant notBefore = Instant.MIN;

    Stamping(
            Optional<TimestampAuthority> authority,
            SignedCheckpoints signed,
            StoredTokens tokens,
            Set<String> occasions,
            Clock clock) {
        super("timestamps", Duration.ZERO, LOOK);
        this.authority = authority;
        this.signed = signed;
        this.tokens = tokens;
        this.occasions = Set.copyOf(occasions);
        this.clock = clock;
    }

    /** What keeps the authority from stamping, if anything does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The events up to which the ledger is stamped, as far as this process has seen. */
    public long size() {
        return size;
    }

    @Override
    protected void look() throws InterruptedException {
        Optional<SignedSize> latest = signed.latest();
        if (authority.isPresent() && latest.isPresent() && isDue(latest.get())) {
            stamp(authority.get(), latest.get());
        }
    }

    private boolean isDue(SignedSize latest) {
        var newest = tokens.newest(latest.origin());
        long stamped = newest.map(StoredTokens.StoredToken::size).orElse(0L);
        size = stamped;
        if (clock.instant().isBefore(notBefore)) {
            return false;
        }
        if (latest.size() <= stamped) {
            return newest.isPresent()
                    && !clock.instant().isBefore(newest.get().time().plus(YEAR));
        }
        Instant dueAt =
                newest.map(StoredTokens.StoredToken::time).orElse(Instant.EPOCH).plus(DAY);
        return !clock.instant().isBefore(dueAt) || tokens.happened(occasions, stamped, latest.size());
    }

    private void stamp(TimestampAuthority authority, SignedSize checkpoint) throws InterruptedException {
        notBefore = clock.instant().plus(LEAST);
        try {
            Token token = authority.stamp(checkpoint.note().text().getBytes(StandardCharsets.UTF_8));
            tokens.add(checkpoint, token);
            size = checkpoint.size();
            trouble = null;
            log.info("The ledger of {} events has the time {}", checkpoint.size(), token.time());
        } catch (IOException e) {
            tell("it can not be reached (" + e.getClass().getSimpleName() + ")");
        } catch (TokenRefused e) {
            tell(e.getMessage());
        }
    }

    private void tell(String what) {
        if (!what.equals(trouble)) {
            log.warn("The timestamping authority did not stamp: {}; trying again", what);
        }
        trouble = what;
    }

    @Override
    public void start() {
        if (authority.isPresent()) {
            super.start();
        }
    }

    /** The authority may take its time; what it did not stamp is brought to it after the next start. */
    @Override
    public void stop() {
        breakOff();
        super.stop();
    }
}
