package nl.rechtspoor.kernel.cases;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.jspecify.annotations.Nullable;

/**
 * What research may know of a case: codes only, no text, no date finer than a quarter ({@code 2026-Q3}), no place finer
 * than a province.
 */
public record CodedPattern(
        List<AreaCode> areas,
        List<ArticleCode> articles,
        ArticleCode primaryArticle,
        @Nullable BodyType bodyType,
        @Nullable BodyId body,
        @Nullable DecisionType decisionType,
        @Nullable Province province,
        Set<VulnerableGroup> groups,
        AgeBand ageBand,
        String quarter) {}
