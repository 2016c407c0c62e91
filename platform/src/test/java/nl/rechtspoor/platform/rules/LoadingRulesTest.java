package nl.rechtspoor.platform.rules;

import static nl.rechtspoor.kernel.dossiers.Criterion.*;
import static nl.rechtspoor.kernel.dossiers.Recommendation.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.dossiers.Criterion;
import nl.rechtspoor.kernel.editions.Editions;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.LegalArea;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.kernel.rules.Taxonomy;
import nl.rechtspoor.kernel.rules.Term;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class LoadingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Rules rules = Rules.load();

    @Test
    void the_taxonomy_has_29_areas_each_counted_under_an_area_of_child_helpline_international() {
        var taxonomy = rules.taxonomy().on(TODAY);
        assertThat(taxonomy.areas()).hasSize(29);
        assertThat(taxonomy.contactAreas()).hasSize(10);
        assertThat(taxonomy.areas())
                .allSatisfy(area -> assertThat(area.contactAreas()).isNotEmpty());
        assertThat(taxonomy.area(new AreaCode("MIG-ROOT")).orElseThrow().articles())
                .containsExactly(new ArticleCode("CRC-3"), new ArticleCode("CRC-8"));
    }

    @Test
    void crc_1_to_42_can_be_invoked_and_43_and_on_cannot() {
        var articles = rules.articles().on(TODAY);
        assertThat(IntStream.rangeClosed(1, 42)).allMatch(n -> articles.isValid(new ArticleCode("CRC-" + n), TODAY));
        assertThat(IntStream.rangeClosed(43, 54)).noneMatch(n -> articles.isValid(new ArticleCode("CRC-" + n), TODAY));
        assertThat(articles.articles().stream()
                        .filter(article -> article.generalPrinciple())
                        .map(article -> article.code().value()))
                .containsExactly("CRC-2", "CRC-3", "CRC-6", "CRC-12");
    }

    @Test
    void a_replaced_general_comment_is_refused_today_and_stays_readable() {
        var articles = rules.articles().on(TODAY);
        var replaced = new ArticleCode("GC-10");
        assertThat(articles.isValid(replaced, TODAY)).isFalse();
        assertThat(articles.isValid(replaced, LocalDate.of(2015, 6, 1))).isTrue();
        assertThat(articles.article(replaced)).isPresent();
    }

    @Test
    void the_complaints_protocol_does_not_bind_the_netherlands_as_far_as_known() {
        var articles = rules.articles().on(TODAY);
        assertThat(articles.treaty("OPIC").orElseThrow().binds(TODAY)).isFalse();
        assertThat(articles.treaty("CRC").orElseThrow().binds(TODAY)).isTrue();
    }

    @Test
    void consent_is_asked_by_age_and_an_unknown_age_is_the_strictest() {
        var consent = rules.consent().on(TODAY);
        assertThat(consent.version()).isEqualTo(new RuleVersion("CONSENT-NL-1@2026-01-01"));
        assertThat(consent.birthdays()).containsExactly(12, 16, 18);
        assertThat(consent.band(11).child()).isFalse();
        assertThat(consent.bandOfUnknownAge()).isEqualTo(consent.band(15));
        assertThat(consent.band(16).holders()).isFalse();
    }

    @Test
    void the_asylum_term_is_another_rule_from_12_june_2026_and_has_no_default() {
        var rulesOfTerms = rules.deadlines().on(TODAY);
        var before = rulesOfTerms.rule("VW-ASYL", LocalDate.of(2026, 6, 11)).orElseThrow();
        var after = rulesOfTerms.rule("VW-ASYL", LocalDate.of(2026, 6, 12)).orElseThrow();
        assertThat(before).isNotEqualTo(after);
        assertThat(after.limit()).isNull();
        assertThat(rulesOfTerms.knows("NO-SUCH-RULE", TODAY)).isFalse();
        assertThat(rulesOfTerms.knows("CUSTOM", TODAY)).isTrue();
    }

    @Test
    void the_directory_knows_national_bodies_provinces_and_courts() {
        var directory = rules.directory().on(TODAY);
        assertThat(directory.exists(new BodyId("ind"), TODAY)).isTrue();
        assertThat(directory.body(new BodyId("rbmne")).orElseThrow().courtCode())
                .isEqualTo("RBMNE");
        assertThat(directory.bodies().stream().filter(body -> body.type().equals(new BodyType("PROVINCIE"))))
                .hasSize(12);
        assertThat(directory.kind(new BodyType("GEMEENTE")).orElseThrow().local())
                .isTrue();
        assertThat(directory.search("raad van state")).hasSize(1);
    }

    @Test
    void the_queens_birthday_was_another_day_than_the_kings() {
        var queen = rules.calendar().on(LocalDate.of(2013, 1, 1));
        assertThat(queen.isWorkingDay(LocalDate.of(2013, 4, 30))).isFalse();
        assertThat(rules.calendar().on(TODAY).isWorkingDay(LocalDate.of(2027, 4, 27)))
                .isFalse();
        assertThat(rules.calendar().on(TODAY).isWorkingDay(LocalDate.of(2026, 5, 15)))
                .as("made equal by decree")
                .isFalse();
    }

    @Test
    void a_document_with_an_unknown_property_stops_the_start() {
        var file =
                new ByteArrayResource("{\"code\": \"YH\", \"label\": {\"nl\": \"a\", \"en\": \"b\"}, \"surprise\": 1}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new RuleFiles().readOne(file, Term.class))
                .isInstanceOf(RulesInvalid.class)
                .hasMessageContaining("surprise");
    }

    @Test
    void a_document_that_leaves_something_out_stops_the_start() {
        var file = new ByteArrayResource("{\"code\": \"YH\"}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new RuleFiles().readOne(file, Term.class))
                .isInstanceOf(RulesInvalid.class)
                .hasMessageContaining("label");
    }

    @Test
    void an_area_with_an_article_that_nobody_defined_stops_the_start() {
        var taxonomy = rules.taxonomy().on(TODAY);
        var area = taxonomy.areas().getFirst();
        var wrong = new LegalArea(
                area.code(),
                area.label(),
                List.of(new ArticleCode("CRC-43")),
                area.bodyTypes(),
                area.contactAreas(),
                area.topics(),
                area.valid());
        assertThatThrownBy(() -> RuleCheck.check(with(List.of(wrong))))
                .isInstanceOf(RulesInvalid.class)
                .hasMessageContaining("CRC-43");
    }

    @Test
    void the_same_area_twice_stops_the_start() {
        var areas = new ArrayList<>(rules.taxonomy().on(TODAY).areas());
        areas.add(areas.getFirst());
        assertThatThrownBy(() -> RuleCheck.check(with(areas)))
                .isInstanceOf(RulesInvalid.class)
                .hasMessageContaining("twice");
    }

    @Test
    void research_is_recommended_for_what_is_many_and_bad_or_very_bad_or_documented() {
        var issues = rules.issues().on(TODAY);
        assertThat(issues.forResearch(points(STATISTICAL, 2, BREADTH, 1, GRAVITY, 2)))
                .isEqualTo(RECOMMEND_RESEARCH);
        assertThat(issues.forResearch(points(STATISTICAL, 2, BREADTH, 1, GRAVITY, 1)))
                .isEqualTo(MONITOR);
        assertThat(issues.forResearch(points(STATISTICAL, 2, GRAVITY, 2))).isEqualTo(MONITOR);
        assertThat(issues.forResearch(points(GRAVITY, 3, COMMON_CAUSE, 2))).isEqualTo(RECOMMEND_RESEARCH);
        assertThat(issues.forResearch(points(GRAVITY, 3, RECURRENCE, 1))).isEqualTo(MONITOR);
        assertThat(issues.forResearch(points(COMMON_CAUSE, 3, BREADTH, 2))).isEqualTo(RECOMMEND_RESEARCH);
        assertThat(issues.forResearch(points(NO_REMEDY, 3))).isEqualTo(MONITOR);
        assertThat(issues.forResearch(points(BREADTH, 2, RECURRENCE, 2, NO_REMEDY, 2, CORROBORATION, 2)))
                .as("many small points are never added up")
                .isEqualTo(NO_ACTION);
    }

    @Test
    void a_campaign_is_recommended_for_what_came_back_or_has_one_cause_and_others_say_too() {
        var issues = rules.issues().on(TODAY);
        assertThat(issues.recommendsAdvocacy(points(RECURRENCE, 2, CORROBORATION, 2)))
                .isTrue();
        assertThat(issues.recommendsAdvocacy(points(COMMON_CAUSE, 2, CORROBORATION, 2)))
                .isTrue();
        assertThat(issues.recommendsAdvocacy(points(COMMON_CAUSE, 3, CORROBORATION, 1)))
                .isFalse();
        assertThat(issues.recommendsAdvocacy(points(GRAVITY, 3, CORROBORATION, 3)))
                .isFalse();
    }

    @Test
    void detection_knows_every_province_and_whoever_is_a_neighbour_has_one() {
        var detection = rules.detection().on(TODAY);
        assertThat(detection.neighbours()).containsOnlyKeys(Province.values());
        detection
                .neighbours()
                .forEach((province, others) -> others.forEach(
                        other -> assertThat(detection.neighbours().get(other))
                                .as(other + " beside " + province)
                                .contains(province)));
    }

    private Rules with(List<LegalArea> areas) {
        var taxonomy = rules.taxonomy().on(TODAY);
        return new Rules(
                new Editions<>(
                        List.of(new Taxonomy(taxonomy.edition(), taxonomy.contactAreas(), taxonomy.acts(), areas))),
                rules.articles(),
                rules.consent(),
                rules.calendar(),
                rules.deadlines(),
                rules.retention(),
                rules.directory(),
                rules.issues(),
                rules.detection());
    }

    private static Map<Criterion, Integer> points(Object... given) {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        for (int i = 0; i < given.length; i += 2) {
            points.put((Criterion) given[i], (Integer) given[i + 1]);
        }
        return points;
    }
}
