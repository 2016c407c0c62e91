package nl.rechtspoor.kernel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Editions;

/**
 * In which codes the helpdesk says what a question is about.
 *
 * @param contactAreas the ten areas of Child Helpline International
 * @param acts what a body may have done to the child
 */
public record Taxonomy(Edition edition, List<Term> contactAreas, List<Term> acts, List<LegalArea> areas)
        implements Editions.Published {
    public Taxonomy {
        contactAreas = List.copyOf(contactAreas);
        acts = List.copyOf(acts);
        areas = List.copyOf(areas);
    }

    /** The area, also when it is retired, so that old cases stay readable. */
    public Optional<LegalArea> area(AreaCode code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** Whether a question of that day may be put in this area. */
    public boolean isValid(AreaCode code, LocalDate day) {
        return area(code).filter(area -> area.valid().covers(day)).isPresent();
    }

    /** Whether the topic belongs to one of these areas. */
    public boolean knowsTopic(List<AreaCode> inAreas, String topic) {
        return inAreas.stream()
                .flatMap(code -> area(code).stream())
                .flatMap(area -> area.topics().stream())
                .anyMatch(known -> known.code().equals(topic));
    }

    /** Whether the alleged act is on the list. */
    public boolean knowsAct(String act) {
        return acts.stream().anyMatch(known -> known.code().equals(act));
    }
}
