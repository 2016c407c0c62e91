package nl.rechtspoor.kernel.formats;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as one types it; only sending a message could tell whether it exists. */
public final class EmailAddress {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    private EmailAddress() {}

    /** What was typed, if it is an address, without surrounding space. */
    public static Optional<String> read(String typed) {
        var address = typed.strip();
        var at = address.lastIndexOf('@');
        var valid = at > 0
                && at <= MAX_LOCAL_PART
                && address.length() <= MAX_LENGTH
                && LOCAL_PART.matcher(address.substring(0, at)).matches()
                && DOMAIN.matcher(address.substring(at + 1)).matches();
        return valid ? Optional.of(address) : Optional.empty();
    }
}
