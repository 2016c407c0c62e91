package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.encryption.Keyring;

/** Whether two cases are about the same child: one person, or entered twice with the same name and birth date. */
record SameChild(Keyring keyring) {
    boolean isSame(OtherCase one, OtherCase other) {
        return one.children().stream()
                .anyMatch(child -> other.children().stream().anyMatch(twin -> isSame(child, twin)));
    }

    private boolean isSame(PartyAdded one, PartyAdded other) {
        return one.person().equals(other.person())
                || bothKnown(name(one), name(other)) && bothKnown(born(one), born(other));
    }

    private static boolean bothKnown(Optional<?> one, Optional<?> other) {
        return one.isPresent() && one.equals(other);
    }

    private Optional<String> name(PartyAdded party) {
        var identity = party.identity();
        return identity == null
                ? Optional.empty()
                : keyring.open(identity, Identity.class)
                        .flatMap(known -> Optional.ofNullable(known.name()))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT));
    }

    private Optional<LocalDate> born(PartyAdded party) {
        var birthDate = party.birthDate();
        return birthDate == null ? Optional.empty() : keyring.open(birthDate, LocalDate.class);
    }
}
