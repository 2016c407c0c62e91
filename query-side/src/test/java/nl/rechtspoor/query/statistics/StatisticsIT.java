package nl.rechtspoor.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.encryption.StatisticsKeys;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import nl.rechtspoor.statistics.disclosure.QueryRefusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a researcher gets, and what one who attacks does not get, through the public API and nothing else. */
class StatisticsIT {
    private static final String TABLE = "/api/v1/research/statistics";
    private static final List<String> AREAS = List.of("MIG-ROOT", "MIG-ASY", "EDU-ADM", "UHP");

    private static final RunningQuerySide RUNNING = RunningQuerySide.start();
    /** How many children truly came in, by month and area. */
    private static final Map<String, Integer> TRUTH = new HashMap<>();

    private static Browser researcher;

    @BeforeAll
    static void a_quarter_is_told_and_released() {
        var random = new Random(34);
        int number = 0;
        for (int month = 1; month <= 3; month++) {
            for (int n = 0; n < 60; n++) {
                String area = AREAS.get(random.nextInt(AREAS.size()));
                tell(month, facts(number++), area, Channel.PHONE, random);
            }
            for (int n = 0; n < 12; n++) {
                // all of these came by chat, and nobody else did: one set of children under two filters
                tell(month, facts(number++), "THB", Channel.CHAT, random);
            }
        }
        tell(2, new CaseFacts("alone"), "REL", Channel.PHONE, random);
        RUNNING.tellAt(at(4, 1), facts(number).opened());
        assertThat(release()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(release()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(release()).isEqualTo(YearMonth.of(2026, 3));
        researcher = RUNNING.signedIn(Role.RESEARCHER);
    }

    @AfterAll
    static void stop() {
        RUNNING.close();
    }

    @Test
    void a_table_has_a_line_for_every_code_and_values_that_are_near_the_truth() {
        var lines = lines("?area=each&period=month&from=2026-01&to=2026-03");

        assertThat(lines).hasSize(3 * members("area").size());
        for (var line : lines) {
            String key = line.path("period").asString() + " "
                    + line.path("codes").path("area").asString();
            int truth = TRUTH.getOrDefault(key, 0);
            if (line.path("value").isNull()) {
                assertThat(truth).as(key).isLessThanOrEqualTo(10);
                assertThat(line.path("shown").asString()).isEqualTo("<5");
            } else {
                assertThat(line.path("value").asInt())
                        .as(key)
                        .isBetween(truth - 6, truth + 6)
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void the_same_children_under_two_filters_and_in_every_release_have_the_same_value() {
        for (var period : List.of("period=month&from=2026-02&to=2026-02", "period=quarter&from=2026-Q1&to=2026-Q1")) {
            var byArea = onlyValue("?area=THB&" + period);
            assertThat(onlyValue("?channel=CHAT&" + period)).isEqualTo(byArea);
            assertThat(onlyValue("?channel=CHAT&area=THB&" + period)).isEqualTo(byArea);
        }
        assertThat(onlyValue("?area=THB&period=month&from=2026-01&to=2026-01&release=2026-01"))
                .isEqualTo(onlyValue("?area=THB&period=month&from=2026-01&to=2026-01&release=2026-03"));
    }

    @Test
    void each_later_release_revises_twice_and_marks_it() {
        assertThat(marks("2026-01", "2026-01")).containsExactly("*");
        assertThat(marks("2026-02", "2026-01")).containsExactly("**");
        assertThat(marks("2026-03", "2026-01")).containsExactly("");
        assertThat(marks("2026-03", "2026-03")).containsExactly("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=MIG-ROOT,MIG-ASY",
                "area=MIG-ROOT&area=MIG-ASY",
                "area=!MIG-ROOT",
                "area=MIG-*",
                "not=MIG-ROOT",
                "last=90d",
                "window=3",
                "position=17",
                "asOf=2026-02-03",
                "area=each&region=each&channel=CHAT&outcome=SOLVED",
                "sort=value",
                "min=1",
                "area=",
                "case=1",
                "child=2"
            })
    void the_averaging_attack_cannot_even_be_asked(String filter) {
        var answer = researcher.get(TABLE + "?period=month&from=2026-01&to=2026-01&"
                + filter.replace("|", "%7C").replace("*", "%2A"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code())
                .isIn("ONE_CODE_ONLY", "STATISTICS_CODE_UNKNOWN", "QUERY_PART_UNKNOWN", "TOO_MANY_DIMENSIONS");
        assertThat(answer.response().body()).doesNotContain("value", "shown");
    }

    @Test
    void nobody_and_a_single_child_look_the_same_in_body_size_headers_and_refusals() {
        String period = "&period=month&from=2026-02&to=2026-02";
        var alone = researcher.get(TABLE + "?area=REL" + period);
        var nobody = researcher.get(TABLE + "?area=POV" + period);

        assertThat(withoutCodes(alone, "REL")).isEqualTo(withoutCodes(nobody, "POV"));
        assertThat(headers(alone)).isEqualTo(headers(nobody));

        // a body that nobody ever had to do with, one that is too small to be named, and one that does not exist
        var unnamed = Set.of("rvdk", "coa", "no-such-body").stream()
                .map(body -> researcher.get(TABLE + "?body=" + body + period))
                .map(answer -> answer.status() + answer.response().body() + headers(answer))
                .collect(Collectors.toSet());
        assertThat(unnamed)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("STATISTICS_CODE_UNKNOWN");
    }

    @Test
    void the_order_of_lines_is_that_of_the_lists_and_not_of_the_values() {
        var codes = lines("?area=each&period=month&from=2026-02&to=2026-02").stream()
                .map(line -> line.path("codes").path("area").asString())
                .toList();
        assertThat(codes).isEqualTo(members("area"));
    }

    @Test
    void no_answer_under_research_holds_an_exact_count_or_anything_but_codes() {
        var random = new Random(5);
        var dimensions = List.of("area", "region", "channel", "age_band", "asker_role", "group", "decision_type");
        int moved = 0;
        int shown = 0;
        for (int n = 0; n < 60; n++) {
            var two = new TreeSet<>(List.of(
                    dimensions.get(random.nextInt(dimensions.size())),
                    dimensions.get(random.nextInt(dimensions.size()))));
            var answer = researcher.get(TABLE + "?"
                    + two.stream().map(each -> each + "=each").collect(Collectors.joining("&"))
                    + "&period=month&from=2026-01&to=2026-03");
            if (answer.status() == 409) {
                assertThat(answer.code()).isEqualTo("DIMENSIONS_WITHHELD");
                continue;
            }
            assertThat(names(answer.json())).isEqualTo(Set.of("id", "release", "query", "lines"));
            for (var line : answer.json().path("lines")) {
                assertThat(names(line)).isEqualTo(Set.of("period", "mark", "codes", "value", "shown"));
                assertThat(line.path("value").isNull() || line.path("value").asInt() >= 5)
                        .isTrue();
                assertThat(line.path("shown").asString())
                        .isEqualTo(
                                line.path("value").isNull()
                                        ? "<5"
                                        : line.path("value").asString());
            }
        }
        for (var line : lines("?area=each&period=month&from=2026-01&to=2026-03")) {
            var truth = TRUTH.get(line.path("period").asString() + " "
                    + line.path("codes").path("area").asString());
            if (truth != null && truth > 8) {
                shown++;
                moved += line.path("value").asInt() == truth ? 0 : 1;
            }
        }
        assertThat(moved).isGreaterThan(shown / 3); // noise is zero for one value in five
    }

    @Test
    void a_saved_question_comes_out_byte_for_byte_the_same_also_when_the_view_was_built_anew() {
        var question = "?area=groups&region=each&period=quarter&from=2026-Q1&to=2026-Q1";
        var citation = researcher.post(TABLE + "/saved" + question, Map.of());
        assertThat(citation.status()).isEqualTo(200);
        assertThat(researcher
                        .post(
                                TABLE + "/saved?to=2026-Q1&from=2026-Q1&period=quarter&region=each&area=groups"
                                        + "&release=2026-03",
                                Map.of())
                        .json())
                .isEqualTo(citation.json());
        String id = citation.json().path("id").asString();
        byte[] before =
                researcher.download(TABLE + "/saved/" + id + "/data.csv").body();

        rebuild();
        byte[] after = researcher.download(TABLE + "/saved/" + id + "/data.csv").body();

        assertThat(after).isEqualTo(before);
        assertThat(Question.sha256(new String(after, UTF_8)))
                .isEqualTo(citation.json().path("csvSha256").asString());
        assertThat(new String(after, UTF_8))
                .startsWith("dataset,release,period,area,article,body,region,group,age_band,asker_role,channel,"
                        + "decision_type,outcome,measure,value,obs_status,revision,conf_status\r\n");
        var description =
                researcher.get(TABLE + "/saved/" + id + "/datapackage.json").json();
        assertThat(description.path("$schema").asString())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        var resource = description.path("resources").path(0);
        assertThat(resource.path("bytes").asInt()).isEqualTo(after.length);
        assertThat(resource.path("hash").asString())
                .isEqualTo("sha256:" + citation.json().path("csvSha256").asString());
        var fields = new ArrayList<String>();
        resource.path("schema")
                .path("fields")
                .forEach(field -> fields.add(field.path("name").asString()));
        assertThat(fields).isEqualTo(TableCsv.COLUMNS);
        assertThat(researcher.get(TABLE + "/saved").json().path("items").toString())
                .contains(id);
    }

    @Test
    void without_the_keys_of_a_release_nothing_is_told() {
        var question = RUNNING.bean(Questions.class)
                .read(Map.of("period", List.of("month"), "from", List.of("2026-01"), "to", List.of("2026-01")));
        var records = new KeyedFingerprint(new byte[32]);
        var releases = RUNNING.bean(Releases.class);
        var others = new Protection(new StatisticsKeys(records, records));
        var lost = new Answers(releases, others, new Withholding(releases, others));

        var refused = catchThrowableOfType(Rejected.class, () -> lost.to(question));
        assertThat(refused.rejection()).isEqualTo(new QueryRefusal.StatisticsKeysMissing());
    }

    @Test
    void a_release_cannot_be_changed_by_the_program_that_made_it() {
        var query = RUNNING.database().jdbc(DatabaseRole.QUERY);
        for (var change : List.of(
                "update statistics.release set position = 0",
                "delete from statistics.released_case",
                "delete from statistics.query_log",
                "truncate statistics.release cascade")) {
            assertThat(catchThrowableOfType(
                            org.springframework.dao.DataAccessException.class,
                            () -> query.sql(change).update()))
                    .as(change)
                    .isNotNull();
        }
    }

    @Test
    void every_question_is_noted_with_who_asked_it_and_refused_ones_without_what_was_typed() {
        researcher.get(TABLE + "?area=UHP&period=month&from=2026-01&to=2026-01");
        researcher.get(TABLE + "?area=Testkind&period=month&from=2026-01&to=2026-01");

        var log = RUNNING.database().jdbc(DatabaseRole.QUERY);
        assertThat(log.sql("select count(*) from statistics.query_log where query like '%UHP%' and refusal is null")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(log.sql("select count(*) from statistics.query_log where refusal = 'STATISTICS_CODE_UNKNOWN'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(log.sql("select count(*) from statistics.query_log where query like '%Testkind%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static YearMonth release() {
        var maker = RUNNING.bean(ReleaseMaker.class);
        long until = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (System.nanoTime() < until) {
            var made = maker.makeNext();
            if (made.isPresent()) {
                return made.get();
            }
            sleep();
        }
        throw new AssertionError("no release was made in time");
    }

    private static void rebuild() {
        var admin = RUNNING.signedIn(Role.ADMIN);
        var ordered = admin.post("/api/v1/operations/rebuilds", Map.of("processor", CaseFactProjection.GROUP));
        assertThat(ordered.status()).isEqualTo(202);
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            var state = admin.get("/api/v1/operations/rebuilds")
                    .json()
                    .path(0)
                    .path("state")
                    .asString();
            if (state.equals("DONE")) {
                return;
            }
            assertThat(state).isNotEqualTo("FAILED");
            sleep();
        }
        throw new AssertionError("the rebuild was not done in time");
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(int month, CaseFacts facts, String area, Channel channel, Random random) {
        TRUTH.merge("2026-0" + month + " " + area, 1, Integer::sum);
        RUNNING.tellAt(
                at(month, 1 + random.nextInt(27)),
                opened(facts, channel, random),
                facts.childAdded(null, java.time.LocalDate.of(2009 + random.nextInt(14), 5, 1)),
                classified(facts, area, random));
    }

    private static Instant at(int month, int day) {
        return Instant.parse("2026-%02d-%02dT09:00:00Z".formatted(month, day));
    }

    private static CaseFacts facts(int number) {
        return new CaseFacts("%05d".formatted(number));
    }

    private static CaseEvent opened(CaseFacts facts, Channel channel, Random random) {
        var plain = facts.opened();
        return new CaseOpened(
                plain.caseId(),
                plain.number(),
                null,
                channel,
                one(random, AskerRole.CHILD, AskerRole.PARENT),
                Urgency.NORMAL,
                plain.summary(),
                plain.team(),
                plain.conflictCheck());
    }

    private static CaseEvent classified(CaseFacts facts, String area, Random random) {
        return new CaseClassified(
                facts.id(),
                new Classification(
                        List.of(new AreaCode(area)),
                        List.of(new ArticleCode("CRC-3")),
                        new ArticleCode("CRC-3"),
                        null,
                        null,
                        null,
                        new BodyId(one(random, "ind", "coa")),
                        one(random, DecisionType.REFUSAL, DecisionType.CONDUCT),
                        one(random, Province.UTRECHT, Province.ZEELAND, Province.LIMBURG),
                        Set.of(one(random, VulnerableGroup.REFUGEE, VulnerableGroup.POVERTY)),
                        null),
                new RuleVersion("TAXONOMY-NL-1@2026-01-01"),
                null,
                null);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static List<String> members(String dimension) {
        for (var list : researcher.get(TABLE + "/releases/2026-03/codes").json().path("lists")) {
            if (list.path("dimension").asString().equals(dimension)) {
                var codes = new ArrayList<String>();
                list.path("members")
                        .forEach(member -> codes.add(member.path("code").asString()));
                return codes;
            }
        }
        throw new AssertionError("no list of " + dimension);
    }

    private static List<JsonNode> lines(String query) {
        var answer = researcher.get(TABLE + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        var lines = new ArrayList<JsonNode>();
        answer.json().path("lines").forEach(lines::add);
        return lines;
    }

    private static String onlyValue(String query) {
        var lines = lines(query);
        assertThat(lines).hasSize(1);
        return lines.getFirst().path("shown").asString();
    }

    private static List<String> marks(String release, String month) {
        return lines("?period=month&from=" + month + "&to=" + month + "&release=" + release).stream()
                .map(line -> line.path("mark").asString())
                .toList();
    }

    private static String withoutCodes(Browser.Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body().replace(code, "CODE").replaceAll("[0-9a-f]{64}", "ID");
    }

    private static Map<String, List<String>> headers(Browser.Answer answer) {
        var headers = new HashMap<>(answer.response().headers().map());
        headers.keySet().removeAll(new HashSet<>(List.of("date")));
        return headers;
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
