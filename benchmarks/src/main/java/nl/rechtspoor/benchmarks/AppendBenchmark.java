package nl.rechtspoor.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opened cases and appended events per second: ours beside Axon's engines as they come and beside the bare database. */
final class AppendBenchmark {
    private final BenchmarkServer server;
    private final Effort effort;

    AppendBenchmark(BenchmarkServer server, Effort effort) {
        this.server = server;
        this.effort = effort;
    }

    void run(Results results) throws Exception {
        try (var databases = server.fresh("append");
                var unsealed = server.fresh("unsealed");
                var clear = server.fresh("clear")) {
            var raw = new RawInsert(databases, server.port());
            var engines = List.of(
                    Engines.ours(databases),
                    Engines.oursUnsealed(unsealed),
                    Engines.oursInClear(clear),
                    Engines.stockJdbc(databases),
                    Engines.stockJpa(databases));
            try {
                measure(results, raw, engines);
            } finally {
                for (var engine : engines) {
                    engine.stop().close();
                }
            }
        }
    }

    private void measure(Results results, RawInsert raw, List<Engine> engines) throws Exception {
        var openings = new LinkedHashMap<String, Map<Integer, List<Double>>>();
        var notes = new LinkedHashMap<String, Map<Integer, List<Double>>>();
        // rounds are interleaved, so that a noisy minute does not fall on one engine alone
        for (int round = 0; round < effort.rounds(); round++) {
            for (int clients : effort.clients()) {
                for (var engine : engines) {
                    var load = new AppendLoad(engine);
                    add(openings, engine.name(), clients, load.openings(clients, effort.each()));
                    add(notes, engine.name(), clients, load.notes(clients, effort.each()));
                }
                add(
                        openings,
                        raw.name(),
                        clients,
                        raw.transactions(CaseUnderLoad.EVENTS_OF_AN_OPENING, clients, effort.each()));
                add(notes, raw.name(), clients, raw.transactions(1, clients, effort.each()));
            }
        }
        table(
                results,
                "Opened cases per second",
                "One command, one transaction of three events (opened, classified, assigned) of a new case. Ours also makes and "
                        + "stores a key for the new person in the key database, encrypts, and seals in the background.",
                openings);
        table(
                results,
                "Appended events per second",
                "One command, one transaction of one event on a case that is loaded from its events for it.",
                notes);
    }

    private void table(
            Results results, String title, String explanation, Map<String, Map<Integer, List<Double>>> measured) {
        var stock = measured.get("Axon JDBC, stock");
        results.section(title, explanation);
        var head = new ArrayList<>(List.of("engine"));
        for (int clients : effort.clients()) {
            head.add(clients + (clients == 1 ? " client" : " clients"));
            head.add("range");
            head.add("of stock JDBC");
        }
        results.head(head.toArray(String[]::new));
        measured.forEach((name, byClients) -> {
            var row = new ArrayList<>(List.of(name));
            byClients.forEach((clients, values) -> {
                row.add(Results.number(Results.median(values)));
                row.add(Results.range(values));
                row.add(Results.ratio(Results.median(values) / Results.median(stock.get(clients))));
            });
            results.row(row.toArray(String[]::new));
        });
        results.end();
    }

    private static void add(
            Map<String, Map<Integer, List<Double>>> measured, String name, int clients, double perSecond) {
        measured.computeIfAbsent(name, _ -> new LinkedHashMap<>())
                .computeIfAbsent(clients, _ -> new ArrayList<>())
                .add(perSecond);
        System.out.printf("   %s, %d clients: %s/s%n", name, clients, Results.number(perSecond));
    }
}
