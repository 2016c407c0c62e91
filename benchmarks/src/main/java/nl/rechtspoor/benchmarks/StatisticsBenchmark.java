package nl.rechtspoor.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.statistics.disclosure.Band;
import nl.rechtspoor.statistics.disclosure.CellKeys;
import nl.rechtspoor.statistics.disclosure.Choice;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Cube;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.NoiseSettings;
import nl.rechtspoor.statistics.disclosure.NoiseTable;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.Perturbation;
import nl.rechtspoor.statistics.disclosure.ReleaseGate;
import nl.rechtspoor.statistics.disclosure.StatisticsQuery;
import nl.rechtspoor.statistics.disclosure.Table;

/** How long protected counts take among more and more cases, how long the gate before a release, and replaying the facts. */
final class StatisticsBenchmark {
    private static final int QUESTIONS = 300;
    private static final int WARM_UP = 60;
    private static final int YEARS = 10;
    private static final int OF_A_YEAR = 1_040;

    private final Effort effort;
    private final CodeBook book = book();
    private final CellKeys keys = new CellKeys(
            new KeyedFingerprint("records".getBytes(StandardCharsets.US_ASCII))::of,
            new KeyedFingerprint("cells".getBytes(StandardCharsets.US_ASCII))::of);
    private final Perturbation perturbation = new Perturbation(keys, NoiseTable.of(NoiseSettings.OF_RELEASES));

    StatisticsBenchmark(Effort effort) {
        this.effort = effort;
    }

    void run(Results results, BenchmarkServer server) throws Exception {
        questions(results);
        gate(results);
        facts(results, server);
    }

    private void questions(Results results) {
        results.section(
                "Statistics: answering questions, in milliseconds",
                "%d random questions by up to three dimensions and 12 to 120 periods over %d years of made-up cases, each counted and protected, after %d others; the cases of the release are in memory, as after its first question. Aim: p95 below 100."
                        .formatted(QUESTIONS, YEARS, WARM_UP));
        results.head("cases", "p50", "p95", "longest");
        for (int many : effort.cases()) {
            var cube = new Cube(cases(many, YEARS, new Random(many)), keys::ofChild);
            var random = new Random(17);
            var times = new ArrayList<Double>();
            long told = 0;
            for (int n = 0; n < WARM_UP + QUESTIONS; n++) {
                var query = question(random);
                long begin = System.nanoTime();
                told += answer(cube, query);
                if (n >= WARM_UP) {
                    times.add((System.nanoTime() - begin) / 1e6);
                }
            }
            if (told == 0) {
                throw new IllegalStateException("no question had an answer");
            }
            results.row(
                    "%,d".formatted(many),
                    Results.number(Results.percentile(times, 50)),
                    Results.number(Results.percentile(times, 95)),
                    Results.number(Results.percentile(times, 100)));
        }
        results.end();
    }

    /** How many cells are shown. */
    private long answer(Cube cube, StatisticsQuery query) {
        var periods = query.periods();
        var counted = cube.count(query, periods, book);
        int cells = periods.size();
        for (var choice : query.choices().entrySet()) {
            cells *= choice.getValue() instanceof Choice.One
                    ? 1
                    : book.list(choice.getKey()).members().size();
        }
        return IntStream.range(0, cells)
                .filter(place -> perturbation.of(counted.cell(place)) >= 5)
                .count();
    }

    private StatisticsQuery question(Random random) {
        Map<Dimension, Choice> choices = new EnumMap<>(Dimension.class);
        int dimensions = random.nextInt(4);
        while (choices.size() < dimensions) {
            var dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
            var members = book.list(dimension).members();
            choices.put(
                    dimension,
                    choices.isEmpty()
                            ? new Choice.EachMember()
                            : new Choice.One(
                                    members.get(random.nextInt(members.size())).code()));
        }
        boolean isMonthly = random.nextBoolean();
        int from = random.nextInt(YEARS - 2);
        return isMonthly
                ? new StatisticsQuery(choices, month(from), month(YEARS - 1), false)
                : new StatisticsQuery(choices, year(from), year(YEARS - 1), false);
    }

    private static Period month(int year) {
        return Period.of(Period.Length.MONTH, YearMonth.of(2017 + year, 12));
    }

    private static Period year(int year) {
        return Period.of(Period.Length.YEAR, YearMonth.of(2017 + year, 1));
    }

    private void gate(Results results) {
        int many = effort.name().equals("quick") ? OF_A_YEAR / 4 : OF_A_YEAR;
        results.section(
                "Statistics: the gate before a release",
                "One calendar year of made-up cases, as a first release tells it: all %d tables of every month, quarter and year are attacked together. Seconds of processor time of one thread, once; the seed is in the program, so the verdict is the same everywhere."
                        .formatted(Table.all().size()));
        results.head("cases", "seconds", "tables withheld", "of those by one dimension", "two", "three");
        var cases = cases(many, 1, new Random(20260331));
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var withheld = new ReleaseGate(
                        book,
                        _ -> true,
                        keys::ofChild,
                        cell -> Band.of(perturbation.of(cell), NoiseSettings.OF_RELEASES))
                .withheld(cases)
                .get(2017);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        results.row(
                "%,d".formatted(many),
                Results.number(seconds),
                String.valueOf(withheld.size()),
                by(withheld, 1),
                by(withheld, 2),
                by(withheld, 3));
        results.end();
    }

    private static String by(Set<Table> withheld, int dimensions) {
        return String.valueOf(withheld.stream()
                .filter(table -> table.dimensions().size() == dimensions)
                .count());
    }

    private void facts(Results results, BenchmarkServer server) throws Exception {
        results.section(
                "Statistics: replaying the facts of cases, in events per second",
                "By the operator's own order, on one thread beside the live view, among as many cases.");
        results.head("view", "events", "seconds", "events per second");
        try (var databases = server.fresh("statistics");
                var installation = Installation.start(databases)) {
            new GeneratedCases(installation).fillUpTo(effort.cases().get(1));
            installation.settled(Duration.ofHours(1));
            ReplayBenchmark.replay(results, installation.signedIn("admin"), "case-facts");
        }
        results.end();
    }

    private List<CodedCase> cases(int many, int years, Random random) {
        var cases = new ArrayList<CodedCase>();
        for (int n = 0; n < many; n++) {
            var codes = new EnumMap<Dimension, Set<String>>(Dimension.class);
            for (var list : book.lists()) {
                // a few codes are common and most are rare, as in life
                int at = (int) (list.members().size() * Math.pow(random.nextDouble(), 3));
                codes.put(list.dimension(), Set.of(list.members().get(at).code()));
            }
            var child = new UUID(random.nextLong(), random.nextLong());
            var month = YearMonth.of(2017 + random.nextInt(years), 1 + random.nextInt(12));
            cases.add(new CodedCase(new SubjectId(child), child, month, codes));
        }
        return cases;
    }

    /** Lists as long as those of a real release. */
    private static CodeBook book() {
        return new CodeBook(List.of(
                grouped(Dimension.AREA, 40, 4),
                grouped(Dimension.ARTICLE, 50, 42),
                grouped(Dimension.BODY, 20, 5),
                flat(Dimension.REGION, 14),
                flat(Dimension.GROUP, 10),
                flat(Dimension.AGE_BAND, 6),
                flat(Dimension.ASKER_ROLE, 8),
                flat(Dimension.CHANNEL, 6),
                flat(Dimension.DECISION_TYPE, 8),
                flat(Dimension.OUTCOME, 8)));
    }

    private static CodeList grouped(Dimension dimension, int members, int inEach) {
        return CodeList.grouped(
                dimension,
                IntStream.range(0, members)
                        .mapToObj(n -> new CodeList.Member(dimension + "-" + n, dimension + "-ALL-" + n / inEach))
                        .toList());
    }

    private static CodeList flat(Dimension dimension, int members) {
        return CodeList.flat(
                dimension, Stream.iterate(0, n -> n + 1).limit(members).map(n -> dimension + "-" + n));
    }
}
