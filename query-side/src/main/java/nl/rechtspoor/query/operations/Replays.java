package nl.rechtspoor.query.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.store.EventStorage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * Replays views, one order after another. The live rows serve all the while; a rebuild exchanges them in one transaction
 * at the end, at the position where the live projection stands, so that its token stays true.
 */
@Component
class Replays implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Replays.class);
    private static final int KEPT = 200;

    private final LiveViews live;
    private final ReplayedTables tables;
    private final DataSource dataSource;
    private final TransactionManager transactions;
    private final Serializer events;
    private final EventUpcasterChain upcasters;
    private final ParameterResolverFactory parameters;
    private final Clock clock;
    /** For a comparison, which would otherwise call different what is only not equally far. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** For a rebuild, which can do without. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Map<UUID, Replay> orders = new ConcurrentSkipListMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replays").daemon(true).factory());

    Replays(
            LiveViews live,
            ReplayedTables tables,
            @QueryDatabase DataSource dataSource,
            @QueryDatabase TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters,
            ParameterResolverFactory parameters,
            Clock clock) {
        this.live = live;
        this.tables = tables;
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.events = events;
        this.upcasters = upcasters;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The processors whose views can be replayed. */
    Set<String> processors() {
        return live.processors();
    }

    /** Begins as soon as the orders before it are done. */
    Replay order(Replay.Kind kind, String processor) {
        var order = Replay.ordered(UUID.randomUUID(), kind, processor, clock.instant(), tables.lastSealed());
        forgetOldest();
        orders.put(order.id(), order);
        one.submit(() -> run(order));
        return order;
    }

    /** The last orders since this process started, the newest first. */
    List<Replay> all() {
        return orders.values().stream()
                .sorted(Comparator.comparing(Replay::startedAt).reversed())
                .toList();
    }

    /** How many views were found to hold other rows than the stream says, and were not rebuilt since. */
    int differing() {
        return lastComparisons(replay -> Boolean.FALSE.equals(replay.equal()));
    }

    /** How many views could not be compared when that was last tried. */
    int uncompared() {
        return lastComparisons(replay -> replay.state() == Replay.State.FAILED);
    }

    private int lastComparisons(Predicate<Replay> such) {
        return (int) all().stream()
                .filter(replay -> replay.kind() == Replay.Kind.COMPARISON
                        ? replay.finishedAt() != null
                        : replay.state() == Replay.State.DONE)
                .collect(Collectors.toMap(Replay::processor, replay -> replay, (newest, _) -> newest))
                .values()
                .stream()
                .filter(replay -> replay.kind() == Replay.Kind.COMPARISON)
                .filter(such)
                .count();
    }

    private void forgetOldest() {
        all().stream().skip(KEPT).filter(replay -> replay.finishedAt() != null).forEach(old -> orders.remove(old.id()));
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }

    private void run(Replay order) {
        try {
            tables.makeEmpty();
            var view = replayed(order.processor());
            view.tellUpTo(tables.lastSealed(), told -> update(order, replay -> replay.toldUpTo(told)));
            boolean rebuild = order.kind() == Replay.Kind.REBUILD;
            boolean rested = live.whilePaused(
                    order.processor(),
                    tables::lastSealed,
                    position -> finish(order, view, position),
                    rebuild ? A_MOMENT : LONGEST_WAIT);
            if (!rested && rebuild) {
                live.whileStopped(order.processor(), position -> finish(order, view, position));
            } else if (!rested) {
                update(order, replay -> replay.failed("the live view never came to rest", clock.instant()));
            }
            tables.drop();
        } catch (RuntimeException e) {
            // an exception of a database may quote a row, so only ours is told in full
            var why = e instanceof ReplayFailed
                    ? String.valueOf(e.getMessage())
                    : e.getClass().getName();
            log.warn("A {} of {} failed: {}", order.kind(), order.processor(), why);
            update(order, replay -> replay.failed(why, clock.instant()));
        }
    }

    private void finish(Replay order, ReplayedView view, long position) {
        view.tellUpTo(position, told -> update(order, replay -> replay.toldUpTo(told)));
        var compared = view.tables().stream().map(tables::compare).toList();
        if (order.kind() == Replay.Kind.REBUILD) {
            exchange(order.processor(), view);
        }
        update(order, replay -> replay.compared(compared, clock.instant()));
        if (order.kind() == Replay.Kind.COMPARISON && !compared.stream().allMatch(ReplayedTables.Compared::isEqual)) {
            log.error("The view {} is not what the sealed stream says: {}", order.processor(), compared);
        }
    }

    /** The live projection forgets everything, also what it keeps in memory, and finds the replayed rows in its tables. */
    private void exchange(String processor, ReplayedView view) {
        transactions.executeInTransaction(() -> {
            live.projectionsOf(processor)
                    .forEach(
                            projection -> new AnnotationEventHandlerAdapter(projection, parameters).prepareReset(null));
            view.tables().forEach(tables::takeOver);
        });
    }

    private ReplayedView replayed(String processor) {
        var elsewhere = new Redirected(dataSource);
        var within = new SpringTransactionManager(new JdbcTransactionManager(elsewhere));
        return new ReplayedView(
                live.madeAnew(processor, elsewhere),
                EventStorage.sealed(dataSource, transactions, events, upcasters),
                within,
                elsewhere,
                parameters);
    }

    private void update(Replay order, UnaryOperator<Replay> change) {
        orders.computeIfPresent(order.id(), (_, replay) -> change.apply(replay));
    }
}
