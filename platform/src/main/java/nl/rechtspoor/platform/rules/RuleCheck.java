package nl.rechtspoor.platform.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.WaiverGround;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.directory.BodyKind;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.editions.Editions;
import nl.rechtspoor.kernel.rules.Article;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.Articles;
import nl.rechtspoor.kernel.rules.ConsentPurposeRule;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import nl.rechtspoor.kernel.rules.DeadlineRules;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.kernel.rules.IssueRules;
import nl.rechtspoor.kernel.rules.LegalArea;
import nl.rechtspoor.kernel.rules.Taxonomy;
import nl.rechtspoor.kernel.rules.Term;
import nl.rechtspoor.kernel.rules.Treaty;
import nl.rechtspoor.kernel.rules.WeighedCriterion;

/** Every code that one document uses is defined in another, and none is defined twice. */
final class RuleCheck {
    private RuleCheck() {}

    static void check(Rules rules) {
        List.of(
                        rules.taxonomy(),
                        rules.articles(),
                        rules.consent(),
                        rules.calendar(),
                        rules.deadlines(),
                        rules.retention(),
                        rules.directory(),
                        rules.issues(),
                        rules.detection())
                .forEach(RuleCheck::namedOnce);
        rules.articles().all().forEach(RuleCheck::articles);
        rules.directory().all().forEach(RuleCheck::directory);
        rules.consent().all().forEach(RuleCheck::consent);
        rules.deadlines().all().forEach(RuleCheck::deadlines);
        rules.issues().all().forEach(RuleCheck::issues);
        var articles = codes(rules.articles().all(), edition -> keys(edition.articles(), Article::code));
        rules.detection().all().forEach(detection -> detection(detection, articles));
        var kinds = codes(rules.directory().all(), edition -> keys(edition.kinds(), BodyKind::type));
        rules.taxonomy().all().forEach(taxonomy -> taxonomy(taxonomy, articles, kinds));
    }

    private static void namedOnce(Editions<?> editions) {
        unique("edition", editions.all(), rules -> rules.edition().name());
    }

    private static void taxonomy(Taxonomy taxonomy, Set<ArticleCode> articles, Set<BodyType> kinds) {
        var where = taxonomy.edition().name();
        unique(where, taxonomy.areas(), LegalArea::code);
        unique(where, taxonomy.acts(), Term::code);
        unique(where, taxonomy.contactAreas(), Term::code);
        var contactAreas = keys(taxonomy.contactAreas(), Term::code);
        for (var area : taxonomy.areas()) {
            known(where + " " + area.code(), area.articles(), articles);
            known(where + " " + area.code(), area.bodyTypes(), kinds);
            known(where + " " + area.code(), area.contactAreas(), contactAreas);
            unique(where + " " + area.code(), area.topics(), Term::code);
        }
    }

    private static void articles(Articles articles) {
        var where = articles.edition().name();
        unique(where, articles.articles(), Article::code);
        unique(where, articles.treaties(), Treaty::code);
        known(
                where,
                articles.articles().stream().map(Article::treaty).toList(),
                keys(articles.treaties(), Treaty::code));
    }

    private static void directory(BodyDirectory directory) {
        var where = directory.edition().name();
        unique(where, directory.kinds(), BodyKind::type);
        unique(where, directory.bodies(), Body::id);
        unique(
                where,
                directory.bodies().stream()
                        .filter(body -> body.courtCode() != null)
                        .toList(),
                Body::courtCode);
        known(where, directory.bodies().stream().map(Body::type).toList(), keys(directory.kinds(), BodyKind::type));
    }

    private static void consent(ConsentRuleset rules) {
        var where = rules.edition().name();
        unique(where, rules.purposes(), ConsentPurposeRule::purpose);
        if (!keys(rules.purposes(), ConsentPurposeRule::purpose).equals(names(ConsentPurpose.values()))) {
            throw new RulesInvalid(where + " must have a rule for each purpose");
        }
        rules.bands().forEach(band -> known(where, band.grounds(), names(WaiverGround.values())));
        known(where, rules.mandateRoles(), names(PartyRole.values()));
    }

    private static void deadlines(DeadlineRules deadlines) {
        var where = deadlines.edition().name();
        for (var rule : deadlines.rules()) {
            known(where + " " + rule.code(), List.of(rule.kind()), names(DeadlineKind.values()));
            if (rule.code().equals(DeadlineRules.CUSTOM)) {
                throw new RulesInvalid(where + " uses the code " + DeadlineRules.CUSTOM);
            }
            var sameDays = deadlines.rules().stream()
                    .filter(other ->
                            other.code().equals(rule.code()) && other.valid().overlaps(rule.valid()))
                    .count();
            if (sameDays > 1) {
                throw new RulesInvalid(where + " defines " + rule.code() + " twice for the same days");
            }
        }
    }

    private static void issues(IssueRules issues) {
        var where = issues.edition().name();
        unique(where, issues.criteria(), WeighedCriterion::criterion);
        unique(where, issues.criteria(), WeighedCriterion::code);
        if (!names(keys(issues.criteria(), WeighedCriterion::criterion).toArray(Criterion[]::new))
                .equals(names(Criterion.values()))) {
            throw new RulesInvalid(where + " must weigh by each criterion");
        }
        for (var weighed : issues.criteria()) {
            if (weighed.points().size() != IssueRules.MOST_POINTS) {
                throw new RulesInvalid(where + " must say of " + weighed.criterion() + " what each point is for");
            }
        }
    }

    private static void detection(DetectionRules detection, Set<ArticleCode> articles) {
        var where = detection.edition().name();
        known(where, detection.graveArticles(), articles);
        unique(where, detection.regions(), DetectionRules.Region::province);
        var neighbours = detection.neighbours();
        neighbours.forEach((province, others) -> others.forEach(other -> {
            if (!neighbours.getOrDefault(other, Set.of()).contains(province)) {
                throw new RulesInvalid(
                        where + " has " + other + " beside " + province + " and not the other way round");
            }
        }));
    }

    private static <T, K> void unique(String where, Collection<T> values, Function<T, K> key) {
        var seen = new HashSet<K>();
        for (var value : values) {
            if (!seen.add(key.apply(value))) {
                throw new RulesInvalid(where + " defines " + key.apply(value) + " twice");
            }
        }
    }

    private static <K> void known(String where, Collection<K> used, Set<K> defined) {
        for (var code : used) {
            if (!defined.contains(code)) {
                throw new RulesInvalid(where + " uses " + code + ", which is not defined");
            }
        }
    }

    private static <T, K> Set<K> keys(Collection<T> values, Function<T, K> key) {
        return values.stream().map(key).collect(Collectors.toSet());
    }

    private static <T, K> Set<K> codes(Collection<T> editions, Function<T, Set<K>> keys) {
        return editions.stream().map(keys).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
