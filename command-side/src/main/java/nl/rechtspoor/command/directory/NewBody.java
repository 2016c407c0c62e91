package nl.rechtspoor.command.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyKind;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Validity;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;

/** A body that a senior wants to add: only of a kind of which there are many, and a municipality with its province. */
record NewBody(
        @Nullable String name,
        @Nullable BodyType type,
        @Nullable Province province) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '.,()/&+-]{1,119}");
    private static final BodyType GEMEENTE = new BodyType("GEMEENTE");

    Body in(BodyDirectory directory, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var clean = name == null ? "" : Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
        if (!NAME.matcher(clean).matches()) {
            faults.add(new Fault("/name", "TEXT_INVALID", "Give a name of 2 to 120 letters, digits and plain signs."));
        }
        var kind = type == null
                ? null
                : directory.kind(type).filter(BodyKind::local).orElse(null);
        if (kind == null) {
            faults.add(new Fault("/type", "BODY_TYPE_NOT_OPEN", "Choose a kind of body of which there are many."));
        }
        if (GEMEENTE.equals(type) && province == null) {
            faults.add(new Fault("/province", "REQUIRED", "Statistics need the province of a municipality."));
        }
        if (!faults.isEmpty() || kind == null) {
            throw new InvalidCommand(List.copyOf(faults));
        }
        return new Body(
                new BodyId(identifier(kind.type(), clean)),
                kind.type(),
                new Label(clean, clean),
                province,
                null,
                new Validity(today, null));
    }

    /** The kind and the name, without the kind twice where the name begins with it. */
    private static String identifier(BodyType type, String name) {
        var kind = slug(type.value());
        var named = slug(name);
        return named.startsWith(kind + "-") ? named : slug(kind + "-" + name);
    }

    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return slug.substring(0, Math.min(slug.length(), 80));
    }
}
