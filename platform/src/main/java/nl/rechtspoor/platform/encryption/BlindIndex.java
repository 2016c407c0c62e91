package nl.rechtspoor.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds people without storing their names: each token of a name or number becomes eight bytes of an HMAC under a key
 * that lives in the key database. Equal tokens give equal numbers, and nothing else can be read from them. Not for
 * values with few possibilities, which could be guessed by counting.
 */
public final class BlindIndex {
    private final byte[] key;

    BlindIndex(byte[] key) {
        this.key = key.clone();
    }

    /** All tokens to store for a name: every word as written and as it sounds. */
    public Set<Long> name(String name) {
        var tokens = new LinkedHashSet<Long>();
        wordsOf(name).forEach(tokens::addAll);
        return tokens;
    }

    /**
     * For each word of a name that is searched, the tokens of which a match must have at least one. An empty list means
     * that there is nothing to search for.
     */
    public List<Set<Long>> wordsOf(String name) {
        return NameWords.in(name).stream()
                .map(word -> Set.of(token("name", word), token("sound", DutchSound.of(word))))
                .toList();
    }

    /** The token of a phone number however it was written, or nothing if it is none. */
    public OptionalLong phone(String number) {
        return PhoneDigits.of(number)
                .map(digits -> OptionalLong.of(token("phone", digits)))
                .orElseGet(OptionalLong::empty);
    }

    /** The token of an e-mail address, upper and lower case alike. */
    public long email(String address) {
        return token("email", address.strip().toLowerCase(java.util.Locale.ROOT));
    }

    private long token(String kind, String value) {
        try {
            return ByteBuffer.wrap(Hmac.of(key, (kind + "|" + value).getBytes(UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot compute an HMAC", e);
        }
    }
}
