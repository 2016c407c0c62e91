package nl.rechtspoor.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** So many clients, each sending its next command when the last one is answered, for so long. */
final class AppendLoad {
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final int CASES_PER_CLIENT = 100;

    private final CommandGateway gateway;

    AppendLoad(Engine engine) {
        var store = EmbeddedEventStore.builder().storageEngine(engine.storage()).build();
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(engine.transactions())
                .build();
        var repository = EventSourcingRepository.builder(CaseUnderLoad.class)
                .eventStore(store)
                .build();
        AggregateAnnotationCommandHandler.<CaseUnderLoad>builder()
                .aggregateType(CaseUnderLoad.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Opened cases per second. */
    double openings(int clients, Duration time) throws Exception {
        return perSecond(clients, time, _ -> () -> gateway.sendAndWait(new CaseUnderLoad.Open(UUID.randomUUID())));
    }

    /** Notes per second, each in one of the client's own cases, which is loaded from its events for it. */
    double notes(int clients, Duration time) throws Exception {
        return perSecond(clients, time, _ -> {
            var cases = new ArrayList<UUID>();
            for (int i = 0; i < CASES_PER_CLIENT; i++) {
                cases.add(UUID.randomUUID());
                gateway.sendAndWait(new CaseUnderLoad.Open(cases.getLast()));
            }
            return new Runnable() {
                private int next;

                @Override
                public void run() {
                    gateway.sendAndWait(new CaseUnderLoad.Note(cases.get(next++ % CASES_PER_CLIENT)));
                }
            };
        });
    }

    private interface Client {
        Runnable of(int number);
    }

    private static double perSecond(int clients, Duration time, Client client) throws Exception {
        var done = new LongAdder();
        var work = new ArrayList<Runnable>();
        for (int i = 0; i < clients; i++) {
            work.add(client.of(i));
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            long begin = System.nanoTime() + WARM_UP.toNanos();
            long end = begin + time.toNanos();
            List<Future<?>> running = new ArrayList<>();
            for (var one : work) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        one.run();
                        long now = System.nanoTime();
                        if (now >= begin && now < end) {
                            done.increment();
                        }
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
        return done.sum() / (time.toMillis() / 1000.0);
    }
}
