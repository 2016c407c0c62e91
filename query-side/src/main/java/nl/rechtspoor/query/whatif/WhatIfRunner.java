package nl.rechtspoor.query.whatif;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.statistics.whatif.DeskDifference;
import nl.rechtspoor.statistics.whatif.FoundIssue;
import nl.rechtspoor.statistics.whatif.ReplayedMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works replays out, month after month, until they are through or somebody stops them. */
@Component
class WhatIfRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRunner.class);

    private final WhatIfOrders orders;
    private final WhatIfLease lease;
    private final Pasts pasts;

    WhatIfRunner(WhatIfOrders orders, WhatIfLease lease, Pasts pasts) {
        this.orders = orders;
        this.lease = lease;
        this.pasts = pasts;
    }

    /** Works on one replay that waits for a runner, if there is one. Says whether it came further. */
    boolean runOne(BooleanSupplier closing) {
        var runner = UUID.randomUUID();
        var taken = lease.take(runner).flatMap(orders::find);
        return taken.isPresent() && run(taken.get(), runner, closing);
    }

    private boolean run(WhatIf order, UUID runner, BooleanSupplier closing) {
        try {
            if (!pasts.isKnown(order)) {
                lease.giveBack(order.id(), runner);
                return false;
            }
            replay(order, runner, closing);
        } catch (DataAccessException | TransactionException e) {
            // the database was away; the lease brings the replay back
            throw e;
        } catch (RuntimeException e) {
            // what it says could quote a case; its class must do
            LOG.warn("The replay {} failed: {}", order.id(), e.getClass().getName());
            lease.fail(order.id(), runner, e.getClass().getName());
        }
        return true;
    }

    private void replay(WhatIf order, UUID runner, BooleanSupplier closing) {
        var past = pasts.of(order);
        var done = orders.monthsDone(order.id());
        for (var end : past.months()) {
            if (closing.getAsBoolean()) {
                lease.giveBack(order.id(), runner);
                return;
            }
            if (!lease.renew(order.id(), runner)) {
                return;
            }
            if (!done.contains(end.month())) {
                orders.add(order.id(), past.at(end).under(order.inForce(), order.proposed()));
            }
        }
        List<ReplayedMonth> months = orders.replayed(order.id());
        var result = new WhatIfResult(
                DeskDifference.of(months, order.silentDays()),
                FoundIssue.of(pasts.confirmed(past, order.position()), months, order.silentDays()));
        lease.finish(order.id(), runner, result, ReplayedMonth.inputsHash(months));
    }
}
