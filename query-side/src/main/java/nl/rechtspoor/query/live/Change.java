package nl.rechtspoor.query.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a case or a contact: which one and what kind of thing, never what it says.
 *
 * @param position where in the sealed stream; a screen that asks again asks for at least this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
        @JsonIgnore long position,
        @Nullable UUID caseId,
        @Nullable UUID contactId,
        long version,
        String kind) {}
