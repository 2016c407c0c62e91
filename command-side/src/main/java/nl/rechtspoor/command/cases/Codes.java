package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.LocalDate;
import java.util.Set;
import nl.rechtspoor.command.cases.OpeningRejection.ActUnknown;
import nl.rechtspoor.command.cases.OpeningRejection.AreaRequired;
import nl.rechtspoor.command.cases.OpeningRejection.AreaUnknownOrRetired;
import nl.rechtspoor.command.cases.OpeningRejection.ArticleCount;
import nl.rechtspoor.command.cases.OpeningRejection.BodyUnknown;
import nl.rechtspoor.command.cases.OpeningRejection.CrcUnknown;
import nl.rechtspoor.command.cases.OpeningRejection.OtherNeedsText;
import nl.rechtspoor.command.cases.OpeningRejection.PrimaryNotListed;
import nl.rechtspoor.command.cases.OpeningRejection.TopicUnknown;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Whether the codes of a case are those of the day. */
final class Codes {
    private static final int MOST_ARTICLES = 5;
    private static final String OTHER = "OTHER";

    private final Rules rules;
    private final Bodies bodies;
    private final LocalDate day;

    Codes(Knowledge knowledge, LocalDate day) {
        this.rules = knowledge.rules();
        this.bodies = knowledge.bodies();
        this.day = day;
    }

    /** Refuses what the editions of that day do not know. */
    void check(Classification codes, @Nullable String otherText) {
        checkAreas(codes);
        checkArticles(codes);
        checkFacts(codes);
        rejectIf(OTHER.equals(codes.act()) && otherText == null, new OtherNeedsText());
    }

    RuleVersion version() {
        return RuleVersion.of(rules.taxonomy().on(day).edition());
    }

    private void checkAreas(Classification codes) {
        rejectIf(codes.areas().isEmpty(), new AreaRequired());
        var taxonomy = rules.taxonomy().on(day);
        var unknown = codes.areas().stream()
                .filter(area -> !taxonomy.isValid(area, day))
                .toList();
        rejectIf(!unknown.isEmpty(), new AreaUnknownOrRetired(unknown));
    }

    private void checkArticles(Classification codes) {
        var count = Set.copyOf(codes.articles()).size();
        rejectIf(count < 1 || count > MOST_ARTICLES, new ArticleCount(count));
        var articles = rules.articles().on(day);
        var unknown = codes.articles().stream()
                .filter(article -> !articles.isValid(article, day))
                .toList();
        rejectIf(!unknown.isEmpty(), new CrcUnknown(unknown));
        rejectIf(!codes.articles().contains(codes.primaryArticle()), new PrimaryNotListed(codes.primaryArticle()));
    }

    private void checkFacts(Classification codes) {
        var taxonomy = rules.taxonomy().on(day);
        if (codes.topic() != null) {
            rejectIf(!taxonomy.knowsTopic(codes.areas(), codes.topic()), new TopicUnknown(codes.topic()));
        }
        if (codes.act() != null) {
            rejectIf(!taxonomy.knowsAct(codes.act()), new ActUnknown(codes.act()));
        }
        var type = codes.bodyType();
        var kindUnknown = type != null && rules.directory().on(day).kind(type).isEmpty();
        var bodyUnknown = codes.body() != null && !bodies.exists(codes.body(), day);
        rejectIf(kindUnknown || bodyUnknown, new BodyUnknown(codes.body(), type));
    }
}
