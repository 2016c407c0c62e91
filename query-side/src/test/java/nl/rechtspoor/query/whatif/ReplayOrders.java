package nl.rechtspoor.query.whatif;

import static nl.rechtspoor.query.whatif.TriedRise.RUNNING;
import static nl.rechtspoor.query.whatif.TriedRise.items;
import static nl.rechtspoor.query.whatif.TriedRise.one;
import static nl.rechtspoor.query.whatif.TriedRise.order;
import static nl.rechtspoor.query.whatif.TriedRise.replayed;
import static nl.rechtspoor.query.whatif.TriedRise.researcher;
import static nl.rechtspoor.query.whatif.TriedRise.rules;
import static nl.rechtspoor.query.whatif.TriedRise.senior;
import static nl.rechtspoor.query.whatif.TriedRise.stop;
import static nl.rechtspoor.query.whatif.TriedRise.stricter;
import static nl.rechtspoor.query.whatif.TriedRise.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rechtspoor.platform.database.DatabaseRole;
import org.junit.jupiter.api.Test;

/** Ordering a replay, stopping it, and going on with it after the program was killed. */
interface ReplayOrders {
    @Test
    default void a_second_click_orders_nothing_more_and_another_order_waits_for_the_first() {
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        assertThat(order(researcher(), id, stricter()).status()).isEqualTo(202);
        assertThat(order(researcher(), id, stricter()).status()).isEqualTo(202);
        assertThat(items(researcher()).stream()
                        .filter(each -> each.required("id").asString().equals(id.toString())))
                .hasSize(1);

        var another = order(researcher(), UUID.randomUUID(), stricter());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.code()).isEqualTo("REPLAY_UNDER_WAY");
        assertThat(another.json().toString()).contains(id.toString());

        var colleague = UUID.randomUUID();
        assertThat(order(senior(), colleague, stricter()).status()).isEqualTo(202);
        assertThat(stop(senior(), colleague).status()).isEqualTo(200);
    }

    @Test
    default void who_ordered_it_stops_it_and_nobody_else_does() {
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        order(researcher(), id, stricter());

        assertThat(stop(senior(), id).code()).isEqualTo("NOT_YOUR_REPLAY");
        assertThat(stop(researcher(), id).json().required("state").asString()).isEqualTo("STOPPED");
        assertThat(stop(researcher(), id).code()).isEqualTo("REPLAY_IS_OVER");
        assertThat(RUNNING.bean(WhatIfRunner.class).runOne(() -> false))
                .as("nothing is left to do")
                .isFalse();
        assertThat(rules(researcher(), id, tomorrow()).code()).isEqualTo("REPLAY_NOT_DONE");
    }

    @Test
    default void one_that_is_stopped_half_way_ends_there() {
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        order(researcher(), id, stricter());
        var asked = new AtomicInteger();
        RUNNING.bean(WhatIfRunner.class).runOne(() -> {
            if (asked.incrementAndGet() == 4) {
                stop(researcher(), id);
            }
            return false;
        });

        var order = one(researcher(), id).required("order");
        assertThat(order.required("state").asString()).isEqualTo("STOPPED");
        assertThat(order.required("done").asInt()).isEqualTo(3);
    }

    @Test
    default void one_that_was_killed_goes_on_after_the_last_month_and_comes_out_the_same() {
        var whole = replayed(researcher(), stricter()).required("order");
        RUNNING.bean(WhatIfWorker.class).stop();
        var id = UUID.randomUUID();
        order(researcher(), id, stricter());
        var runner = RUNNING.bean(WhatIfRunner.class);
        var asked = new AtomicInteger();
        assertThat(runner.runOne(() -> asked.incrementAndGet() > 5)).isTrue();
        var begun = rowsOf(id);
        assertThat(begun).hasSize(5);

        // one that was killed still holds its lease, and gives nothing back
        assertThat(RUNNING.bean(WhatIfLease.class).take(UUID.randomUUID())).contains(id);
        assertThat(runner.runOne(() -> false)).isFalse();
        RUNNING.database()
                .jdbc(DatabaseRole.OWNER)
                .sql(
                        "update statistics.what_if_order set lease_until = clock_timestamp() - interval '1 second' where id = ?")
                .param(id)
                .update();
        assertThat(runner.runOne(() -> false)).isTrue();

        var order = one(researcher(), id).required("order");
        assertThat(order.required("state").asString()).isEqualTo("DONE");
        assertThat(rowsOf(id)).hasSize(18).containsAll(begun);
        assertThat(order.required("resultHash").asString())
                .isEqualTo(whole.required("resultHash").asString());
    }

    /** The months that are worked out, each with the transaction that wrote it. */
    private static List<String> rowsOf(UUID id) {
        return RUNNING.database()
                .jdbc(DatabaseRole.OWNER)
                .sql(
                        "select month || ' ' || xmin::text from statistics.what_if_month where order_id = ? order by month")
                .param(id)
                .query(String.class)
                .list();
    }
}
