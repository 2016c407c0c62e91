package nl.rechtspoor.kernel.cases;

import java.time.LocalDate;
import nl.rechtspoor.kernel.directory.BodyId;
import org.jspecify.annotations.Nullable;

/** A waiver on which two people agreed and that was not used yet. It is good for one act. */
public record AgreedWaiver(
        WaiverId waiver, ConsentPurpose purpose, @Nullable BodyId recipient, WaiverGround ground, LocalDate until) {
    public boolean covers(ConsentNeed need, LocalDate day) {
        return purpose == need.purpose()
                && (recipient == null || recipient.equals(need.recipient()))
                && !day.isAfter(until);
    }
}
