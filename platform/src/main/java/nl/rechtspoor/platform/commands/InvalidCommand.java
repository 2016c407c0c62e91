package nl.rechtspoor.platform.commands;

import java.util.List;

/** What was entered cannot stand; names every bad field at once. It never quotes what was entered. */
public final class InvalidCommand extends RuntimeException {
    private final transient List<Fault> faults;

    public InvalidCommand(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * One bad field.
     *
     * @param pointer where it is in the body, as an RFC 6901 JSON pointer
     * @param code what clients translate by, for example {@code TEXT_INVALID}
     * @param detail one English sentence for developers
     */
    public record Fault(String pointer, String code, String detail) {}
}
