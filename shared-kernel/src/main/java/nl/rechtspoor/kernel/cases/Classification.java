package nl.rechtspoor.kernel.cases;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, in codes: the legal areas, the one to five articles with the primary one among them, and the
 * facts that statistics need.
 *
 * @param topic a sub-topic of the area, as the taxonomy names it
 * @param act the alleged act, as the taxonomy names it
 * @param violationMonth the month in which the violation happened or began
 */
public record Classification(
        List<AreaCode> areas,
        List<ArticleCode> articles,
        ArticleCode primaryArticle,
        @Nullable String topic,
        @Nullable String act,
        @Nullable BodyType bodyType,
        @Nullable BodyId body,
        @Nullable DecisionType decisionType,
        @Nullable Province province,
        Set<VulnerableGroup> groups,
        @Nullable YearMonth violationMonth) {}
