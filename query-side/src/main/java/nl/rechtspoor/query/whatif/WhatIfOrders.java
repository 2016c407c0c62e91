package nl.rechtspoor.query.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.whatif.ReplayedMonth;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code what_if_order} and {@code what_if_month}. */
@Component
class WhatIfOrders {
    private static final int KEPT_IN_SIGHT = 50;
    private static final String ORDERS = """
            select o.*, (select count(*) from statistics.what_if_month m where m.order_id = o.id) as done
            from statistics.what_if_order o
            """;

    private final JdbcClient jdbc;
    private final StoredDocuments documents;

    WhatIfOrders(@QueryDatabase JdbcClient jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Adds an order; the same one again adds nothing. Refused while the same person has another one under way. */
    void add(WhatIf order) {
        try {
            jdbc.sql("""
                            insert into statistics.what_if_order (id, ordered_by, ordered_at, in_force, proposed,
                              silent_days, first_month, last_month, months, position, standing_at, method)
                            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                            """)
                    .params(
                            order.id(),
                            order.orderedBy(),
                            Timestamp.from(order.orderedAt()),
                            documents.write(order.inForce()),
                            documents.write(order.proposed()),
                            order.silentDays(),
                            order.firstMonth(),
                            order.lastMonth(),
                            order.months(),
                            order.position(),
                            order.standingAt(),
                            order.method())
                    .update();
        } catch (DuplicateKeyException e) {
            throw underWay(new StaffId(order.orderedBy()))
                    .map(id -> new Rejected(new WhatIfRejection.ReplayUnderWay(id)))
                    .orElseThrow(() -> e);
        }
    }

    private Optional<UUID> underWay(StaffId by) {
        return jdbc.sql(
                        "select id from statistics.what_if_order where ordered_by = ? and state in ('WAITING', 'RUNNING')")
                .param(by.value())
                .query(UUID.class)
                .optional();
    }

    /** The newest first. */
    List<WhatIf> newest() {
        return jdbc.sql(ORDERS + " order by o.ordered_at desc, o.id limit ?")
                .param(KEPT_IN_SIGHT)
                .query((row, _) -> order(row))
                .list();
    }

    Optional<WhatIf> find(UUID id) {
        return jdbc.sql(ORDERS + " where o.id = ?")
                .param(id)
                .query((row, _) -> order(row))
                .optional();
    }

    /** Says that nobody goes on with it; false if it was over already. */
    boolean stop(UUID id) {
        return jdbc.sql("""
                        update statistics.what_if_order set state = 'STOPPED', ended_at = clock_timestamp(), runner = null
                        where id = ? and state in ('WAITING', 'RUNNING')
                        """).param(id).update() == 1;
    }

    /** The months that are worked out, by any runner. */
    Set<YearMonth> monthsDone(UUID id) {
        return jdbc
                .sql("select month from statistics.what_if_month where order_id = ?")
                .param(id)
                .query(String.class)
                .list()
                .stream()
                .map(YearMonth::parse)
                .collect(Collectors.toSet());
    }

    /** In their order. */
    List<ReplayedMonth> replayed(UUID id) {
        return jdbc.sql("select replayed from statistics.what_if_month where order_id = ? order by month")
                .param(id)
                .query((row, _) -> documents.read(row.getString("replayed"), ReplayedMonth.class))
                .list();
    }

    /** A month that another runner has worked out meanwhile stays as it is. */
    void add(UUID id, ReplayedMonth month) {
        jdbc.sql("insert into statistics.what_if_month values (?, ?, ?::jsonb) on conflict do nothing")
                .params(id, month.month().toString(), documents.write(month))
                .update();
    }

    Optional<WhatIfResult> result(UUID id) {
        return jdbc.sql("select result from statistics.what_if_order where id = ? and result is not null")
                .param(id)
                .query((row, _) -> documents.read(row.getString("result"), WhatIfResult.class))
                .optional();
    }

    private WhatIf order(ResultSet row) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new WhatIf(
                row.getObject("id", UUID.class),
                row.getObject("ordered_by", UUID.class),
                null,
                row.getTimestamp("ordered_at").toInstant(),
                documents.read(row.getString("in_force"), DetectionRules.class),
                documents.read(row.getString("proposed"), DetectionRules.class),
                row.getInt("silent_days"),
                row.getString("first_month"),
                row.getString("last_month"),
                row.getInt("months"),
                row.getLong("position"),
                row.getLong("standing_at"),
                row.getString("method"),
                WhatIf.State.valueOf(row.getString("state")),
                row.getInt("done"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("inputs_hash"),
                row.getString("result_hash"),
                row.getString("failure"));
    }
}
