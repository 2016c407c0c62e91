package nl.rechtspoor.query.research;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResearchPatternsTest {
    private static final String FAMILY = "a-family-hash-that-must-not-be-shown";

    private final Telling telling = new Telling();
    private final ResearchPatternProjection projection =
            new ResearchPatternProjection(telling.database().as(DatabaseRole.QUERY));
    private final ResearchPatterns patterns =
            new ResearchPatterns(telling.database().as(DatabaseRole.QUERY));
    private final CaseFacts rooted = new CaseFacts("00001");
    private final CaseFacts school = new CaseFacts("00002");

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_researcher_sees_codes_and_nothing_that_leads_to_a_child() {
        happened(
                rooted.opened(),
                rooted.childAdded("Testkind Voorbeeld", null),
                escalated(rooted, "MIG-ROOT", "2026-Q2"));

        var page = patterns.find(null, null, null, 10);

        assertThat(page.items()).singleElement().satisfies(pattern -> {
            assertThat(pattern.pattern()).isEqualTo(patternOf(rooted, "2026-Q2").value());
            assertThat(pattern.areas()).containsExactly("MIG-ROOT");
            assertThat(pattern.articles()).containsExactly("CRC-3", "CRC-8");
            assertThat(pattern.ageBand()).isEqualTo("AGE_12_15");
            assertThat(pattern.quarter()).isEqualTo("2026-Q2");
            assertThat(pattern.issueHint()).isEqualTo("ROOTED-CHILDREN");
        });
        assertThat(JsonMapper.builder().build().writeValueAsString(page))
                .doesNotContain(
                        rooted.id().toString(),
                        "2026-00001",
                        rooted.childPerson().toString(),
                        "Testkind",
                        FAMILY,
                        "Why it goes further",
                        "2026-06");
    }

    @Test
    void an_objection_takes_the_pattern_away_and_keeps_later_ones_out() {
        happened(rooted.opened(), escalated(rooted, "MIG-ROOT", "2026-Q2"));
        happened(school.opened(), escalated(school, "EDU-ADM", "2026-Q2"));

        happened(new ResearchParticipationEnded(rooted.id(), ParticipationEnd.OBJECTION));
        happened(escalated(rooted, "MIG-ROOT", "2026-Q3"));

        assertThat(patterns.find(null, null, null, 10).items())
                .extracting(ResearchPatterns.Pattern::areas)
                .containsExactly(List.of("EDU-ADM"));
    }

    @Test
    void patterns_are_found_by_area_and_article_and_read_page_by_page() {
        happened(rooted.opened(), escalated(rooted, "MIG-ROOT", "2026-Q1"), escalated(rooted, "MIG-ROOT", "2026-Q2"));
        happened(school.opened(), escalated(school, "EDU-ADM", "2026-Q2"));

        assertThat(patterns.find("MIG-ROOT", null, null, 10).items()).hasSize(2);
        assertThat(patterns.find("MIG-ROOT", "CRC-28", null, 10).items()).isEmpty();
        assertThat(patterns.find(null, "CRC-8", null, 10).items()).hasSize(3);

        var first = patterns.find(null, null, null, 2);
        var second = patterns.find(null, null, first.next(), 2);
        assertThat(first.items()).extracting(ResearchPatterns.Pattern::quarter).containsOnly("2026-Q2");
        assertThat(second.items()).extracting(ResearchPatterns.Pattern::quarter).containsExactly("2026-Q1");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_rebuild_gives_the_same_rows() {
        happened(rooted.opened(), escalated(rooted, "MIG-ROOT", "2026-Q2"));
        happened(school.opened(), escalated(school, "EDU-ADM", "2026-Q2"));
        happened(new ResearchParticipationEnded(school.id(), ParticipationEnd.WITHDRAWAL));
        var live = telling.rows("research_pattern");
        assertThat(live).hasSize(1);

        for (int batch : new int[] {1, 100}) {
            telling.rebuild(batch, projection);
            assertThat(telling.rows("research_pattern")).isEqualTo(live);
        }
    }

    private void happened(nl.rechtspoor.kernel.DomainEvent... events) {
        telling.happened(by(JURIST), events);
        telling.project(projection);
    }

    private static PatternId patternOf(CaseFacts facts, String quarter) {
        return new PatternId(named(facts.name() + quarter));
    }

    private static CaseEscalatedToResearch escalated(CaseFacts facts, String area, String quarter) {
        return new CaseEscalatedToResearch(
                facts.id(),
                patternOf(facts, quarter),
                new CodedPattern(
                        List.of(new AreaCode(area)),
                        List.of(new ArticleCode("CRC-3"), new ArticleCode("CRC-8")),
                        new ArticleCode("CRC-8"),
                        new BodyType("IND"),
                        null,
                        null,
                        null,
                        Set.of(VulnerableGroup.values()[0]),
                        AgeBand.AGE_12_15,
                        quarter),
                "ROOTED-CHILDREN",
                FAMILY,
                facts.text("case-escalated-to-research/reason", "Why it goes further"),
                null,
                null);
    }
}
