package nl.rechtspoor.platform.encryption;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the epochs stand.
 *
 * @param endsBy when its key will be destroyed at the latest, if the program runs
 * @param erasuresWaiting keys that were erased and of which an old copy could still be opened
 * @param ended the newest ones first
 */
@Schema(name = "KeyEpochs")
record EpochState(
        int epoch,
        Instant begunAt,
        Instant nextBeginsAt,
        Instant endsBy,
        long erasuresWaiting,
        @Nullable Ending ending,
        List<Ended> ended) {

    /** An epoch whose keys are carried over; then its own key is destroyed. */
    record Ending(int epoch, Instant since, Instant notBefore, long keysLeft) {}

    /** An epoch whose key is destroyed. */
    record Ended(int epoch, Instant begunAt, @Nullable UUID followedBy, Instant destroyedAt) {}
}
