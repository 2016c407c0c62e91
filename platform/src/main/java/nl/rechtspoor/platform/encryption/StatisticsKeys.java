package nl.rechtspoor.platform.encryption;

import nl.rechtspoor.platform.commands.Fingerprint;

/**
 * The two keys that protect counts of children, as HMAC-SHA-256 under each. They live as long as what is counted: with new
 * ones, the mean of old and new noise would tell more than either.
 *
 * @param records gives each child its number
 * @param cells draws the noise of a cell
 */
public record StatisticsKeys(Fingerprint records, Fingerprint cells) {
    @Override
    public String toString() {
        return "StatisticsKeys[…]";
    }
}
