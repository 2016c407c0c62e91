package nl.rechtspoor.command;

import java.time.LocalDate;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;

/** Whom one can write to or hear: kinds of bodies that exist, and named ones of that kind. */
public record Addressees(Rules rules, Bodies bodies) {
    public boolean areKnown(Addressee addressee, LocalDate day) {
        var kind = rules.directory().on(day).kind(addressee.type()).isPresent();
        var named = addressee.body() == null
                || bodies.find(addressee.body())
                        .filter(body -> body.type().equals(addressee.type()))
                        .isPresent();
        return kind && named;
    }
}
