package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One referral to another body. */
public record ReferralId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
