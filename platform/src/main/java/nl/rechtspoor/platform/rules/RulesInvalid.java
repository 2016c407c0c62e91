package nl.rechtspoor.platform.rules;

/** The rule data contradict themselves or cannot be read; nobody may work with them. */
public final class RulesInvalid extends IllegalStateException {
    RulesInvalid(String message) {
        super(message);
    }

    RulesInvalid(String message, Throwable cause) {
        super(message, cause);
    }
}
