package nl.rechtspoor.command.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids of what one command makes beside the thing that has the command's own id. The same command gives the same ids. */
final class DerivedId {
    private DerivedId() {}

    static UUID of(UUID commandId, String what, int index) {
        return UUID.nameUUIDFromBytes((commandId + "/" + what + "/" + index).getBytes(UTF_8));
    }
}
