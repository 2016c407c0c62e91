package nl.rechtspoor.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, as the columns of a row say it. Every code is looked up here already, before the contact of the
 * row is registered: what is corrected afterwards may be anything.
 */
record ImportedClassification(Cells cells, Rules rules, Bodies bodies, LocalDate day) {
    private static final String OTHER = "OTHER";

    Classification of(List<AreaCode> areas) {
        var articles = articles();
        var body = body();
        return new Classification(
                areas,
                articles,
                primary(articles),
                topic(areas),
                act(),
                body != null ? body.type() : bodyType(),
                body == null ? null : body.id(),
                cells.code("decision_type", DecisionType.class),
                cells.code("province", Province.class),
                Set.copyOf(cells.codes("groups", VulnerableGroup.class)),
                cells.month("violation_month"));
    }

    private List<ArticleCode> articles() {
        var known = rules.articles().on(day);
        var articles =
                cells.list("articles").stream().map(ArticleCode::new).distinct().toList();
        if (articles.isEmpty() || articles.size() > 5) {
            cells.wrong("articles", "REQUIRED", "One to five articles.");
        }
        if (articles.stream().anyMatch(article -> !known.isValid(article, day))) {
            cells.wrong("articles", "CRC_UNKNOWN", "Only articles that can be invoked; CRC-43 and on cannot.");
        }
        return articles;
    }

    private ArticleCode primary(List<ArticleCode> articles) {
        var named = cells.text("primary_article");
        var primary = named == null ? null : new ArticleCode(named.strip());
        if (primary != null && !articles.contains(primary)) {
            cells.wrong("primary_article", "PRIMARY_NOT_LISTED", "One of the articles.");
        }
        return primary != null ? primary : articles.isEmpty() ? new ArticleCode("CRC-1") : articles.getFirst();
    }

    private @Nullable String topic(List<AreaCode> areas) {
        var topic = cells.text("topic");
        if (topic != null && !rules.taxonomy().on(day).knowsTopic(areas, topic)) {
            cells.wrong("topic", "TOPIC_UNKNOWN", "A topic of one of the areas.");
        }
        return topic;
    }

    private @Nullable String act() {
        var act = cells.text("act");
        if (act != null && !rules.taxonomy().on(day).knowsAct(act)) {
            cells.wrong("act", "ACT_UNKNOWN", "An act from the taxonomy's list.");
        }
        if (OTHER.equals(act) && cells.text("other_text") == null) {
            cells.wrong("other_text", "OTHER_NEEDS_TEXT", "Say in words what is meant by other.");
        }
        return act;
    }

    private @Nullable BodyType bodyType() {
        var named = cells.text("body_type");
        var type = named == null ? null : new BodyType(named.strip());
        if (type != null && rules.directory().on(day).kind(type).isEmpty()) {
            cells.wrong("body_type", "BODY_UNKNOWN", "A kind of body that the directory knows.");
        }
        return type;
    }

    private @Nullable Body body() {
        var id = cells.text("body");
        if (id == null) {
            return null;
        }
        var body = bodies.find(new BodyId(id.strip()))
                .filter(found -> found.valid().covers(day))
                .orElse(null);
        if (body == null) {
            cells.wrong("body", "BODY_UNKNOWN", "The identifier of a body in the directory.");
        }
        return body;
    }
}
