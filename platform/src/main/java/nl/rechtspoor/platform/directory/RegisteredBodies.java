package nl.rechtspoor.platform.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.editions.Editions;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory that comes with the program, and the table of bodies that were added to it. */
public final class RegisteredBodies implements Bodies {
    /** An added body may have decided about a child long before anybody added it. */
    private static final Validity EVER = new Validity(LocalDate.of(1900, 1, 1), null);

    private final BodyDirectory directory;
    private final JdbcClient jdbc;

    public RegisteredBodies(Editions<BodyDirectory> directory, JdbcClient jdbc) {
        this.directory = directory.all().getLast();
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Body> find(BodyId id) {
        return directory
                .body(id)
                .or(() -> jdbc.sql("select id, type, name, province from work.added_body where id = ?")
                        .param(id.value())
                        .query(RegisteredBodies::body)
                        .optional());
    }

    @Override
    public List<Body> search(String words, int limit) {
        var added = jdbc.sql("""
                        select id, type, name, province from work.added_body
                        where position(? in lower(name)) > 0 order by name limit ?
                        """)
                .params(words.strip().toLowerCase(Locale.ROOT), limit)
                .query(RegisteredBodies::body)
                .list();
        return Stream.concat(directory.search(words).stream(), added.stream())
                .limit(limit)
                .toList();
    }

    /** Adds a body, or finds that its name is taken; then the one that has the name is the answer. */
    public BodyId add(Body body, StaffId by, LocalDate today) {
        jdbc.sql("""
                        insert into work.added_body (id, type, name, province, added_on, added_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        body.id().value(),
                        body.type().value(),
                        body.name().nl(),
                        body.province() == null ? null : body.province().name(),
                        today,
                        by.value())
                .update();
        return jdbc.sql("select id from work.added_body where (type = ? and name = ?) or id = ?")
                .params(body.type().value(), body.name().nl(), body.id().value())
                .query((row, _) -> new BodyId(row.getString("id")))
                .list()
                .getFirst();
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var province = row.getString("province");
        return new Body(
                new BodyId(row.getString("id")),
                new BodyType(row.getString("type")),
                new Label(name, name),
                province == null ? null : Province.valueOf(province),
                null,
                EVER);
    }
}
