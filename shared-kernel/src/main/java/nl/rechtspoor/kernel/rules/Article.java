package nl.rechtspoor.kernel.rules;

import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Validity;

/**
 * A right, or a guidance on rights, that a case can invoke.
 *
 * @param treaty the treaty it belongs to, for example {@code CRC}
 * @param generalPrinciple one of the four principles that colour all others
 */
public record Article(ArticleCode code, String treaty, Label label, boolean generalPrinciple, Validity valid) {}
