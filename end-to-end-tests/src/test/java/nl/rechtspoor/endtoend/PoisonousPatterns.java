package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.sql.SQLException;

/**
 * Makes the view of patterns choke: on the mark POISON-FOR-A-WHILE until there is a team Antidote, on
 * POISON-FOR-EVER always. The events themselves are as sound as any; what an operator does about it is what is tried.
 */
final class PoisonousPatterns {
    private static final String CHOKING = """
            create function views.choke() returns trigger language plpgsql security definer as $$
            begin
                if new.issue_hint = 'POISON-FOR-EVER'
                    or new.issue_hint = 'POISON-FOR-A-WHILE'
                        and not exists (select from staff.team where name = 'Antidote') then
                    raise exception 'poison';
                end if;
                return new;
            end $$;
            create trigger choke before insert on views.research_pattern for each row execute function views.choke();
            """;

    private PoisonousPatterns() {}

    static void in(Installation installation) throws SQLException, IOException {
        try (var database = installation.superuser("rechtspoor");
                var statement = database.createStatement()) {
            statement.execute(CHOKING);
        }
    }
}
