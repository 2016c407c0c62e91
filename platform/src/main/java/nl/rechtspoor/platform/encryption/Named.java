package nl.rechtspoor.platform.encryption;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.cases.Identity;

/**
 * By what somebody can be recognised in a text: all words of a name of two words or more, a phone number, an e-mail address.
 * A single first name recognises nobody.
 */
public final class Named {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{6,20}[0-9]");
    private static final int WORDS_OF_A_FULL_NAME = 2;

    private final Set<Set<String>> names;
    private final Set<String> phones;
    private final Set<String> emails;

    private Named(Set<Set<String>> names, Set<String> phones, Set<String> emails) {
        this.names = names;
        this.phones = phones;
        this.emails = emails;
    }

    /** Somebody who was known by each of these. */
    public static Named as(Collection<Identity> identities) {
        return new Named(
                identities.stream()
                        .flatMap(identity -> Stream.of(identity.name(), identity.pseudonym()))
                        .filter(Objects::nonNull)
                        .map(name -> Set.copyOf(NameWords.in(name)))
                        .filter(words -> words.size() >= WORDS_OF_A_FULL_NAME)
                        .collect(Collectors.toSet()),
                identities.stream()
                        .map(Identity::phone)
                        .filter(Objects::nonNull)
                        .flatMap(phone -> PhoneDigits.of(phone).stream())
                        .collect(Collectors.toSet()),
                identities.stream()
                        .map(Identity::email)
                        .filter(Objects::nonNull)
                        .map(email -> email.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** Whether there is anything to recognise them by. */
    public boolean isKnown() {
        return !names.isEmpty() || !phones.isEmpty() || !emails.isEmpty();
    }

    public boolean appearsIn(String text) {
        var words = new HashSet<>(NameWords.in(text));
        var lower = text.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(words::containsAll)
                || emails.stream().anyMatch(lower::contains)
                || PHONE.matcher(text)
                        .results()
                        .flatMap(found -> PhoneDigits.of(found.group()).stream())
                        .anyMatch(phones::contains);
    }

    @Override
    public String toString() {
        return "Named[…]";
    }
}
