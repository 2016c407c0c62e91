package nl.rechtspoor.kernel.rules;

import java.util.List;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Validity;

/**
 * A field of law in which children ask for help.
 *
 * @param articles the rights that are mostly at stake, the main one first
 * @param bodyTypes the kinds of bodies that mostly decide
 * @param contactAreas the areas of Child Helpline International under which such a question is counted
 * @param topics the sub-topics that a case may name
 */
public record LegalArea(
        AreaCode code,
        Label label,
        List<ArticleCode> articles,
        List<BodyType> bodyTypes,
        List<String> contactAreas,
        List<Term> topics,
        Validity valid) {
    public LegalArea {
        articles = List.copyOf(articles);
        bodyTypes = List.copyOf(bodyTypes);
        contactAreas = List.copyOf(contactAreas);
        topics = List.copyOf(topics);
    }
}
