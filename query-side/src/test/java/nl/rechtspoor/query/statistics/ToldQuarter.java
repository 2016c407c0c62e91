package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import tools.jackson.databind.JsonNode;

/** A quarter that was told and released, on a running query side that several tests ask: releases never change. */
final class ToldQuarter {
    static final String TABLE = "/api/v1/research/statistics";
    static final RunningQuerySide RUNNING = RunningQuerySide.start();
    /** How many children truly came in, by month and area. */
    static final Map<String, Integer> TRUTH = new HashMap<>();

    private static final List<String> AREAS = List.of("MIG-ROOT", "MIG-ASY", "EDU-ADM", "UHP");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(RUNNING::close));
        tellAndRelease();
    }

    private ToldQuarter() {}

    static Browser researcher() {
        return RUNNING.signedIn(Role.RESEARCHER);
    }

    private static void tellAndRelease() {
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
    }

    static List<String> members(String dimension) {
        for (var list :
                researcher().get(TABLE + "/releases/2026-03/codes").json().path("lists")) {
            if (list.path("dimension").asString().equals(dimension)) {
                var codes = new ArrayList<String>();
                list.path("members")
                        .forEach(member -> codes.add(member.path("code").asString()));
                return codes;
            }
        }
        throw new AssertionError("no list of " + dimension);
    }

    static List<JsonNode> lines(String query) {
        var answer = researcher().get(TABLE + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        var lines = new ArrayList<JsonNode>();
        answer.json().path("lines").forEach(lines::add);
        return lines;
    }

    static String onlyValue(String query) {
        var lines = lines(query);
        assertThat(lines).hasSize(1);
        return lines.getFirst().path("shown").asString();
    }

    private static YearMonth release() {
        var maker = RUNNING.bean(ReleaseMaker.class);
        long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < until) {
            var made = maker.makeNext();
            if (made.isPresent()) {
                return made.get();
            }
            sleep();
        }
        throw new AssertionError("no release was made in time");
    }

    static void rebuild() {
        var admin = RUNNING.signedIn(Role.ADMIN);
        var ordered = admin.post("/api/v1/operations/rebuilds", Map.of("processor", CaseFactProjection.GROUP));
        assertThat(ordered.status()).isEqualTo(202);
        long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
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
}
