package nl.rechtspoor.query.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import nl.rechtspoor.kernel.cases.ErasureGround;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of a value whose subject was erased. The day and the ground are missing for the moment in which
 * the erasure is on its way to the views.
 */
public record Erased(@Nullable LocalDate on, @Nullable ErasureGround ground) {
    @JsonProperty("erased")
    public boolean erased() {
        return true;
    }
}
