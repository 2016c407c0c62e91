package nl.rechtspoor.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Validity;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddingBodiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final StaffId SENIOR = new StaffId(UUID.randomUUID());
    private final Rules rules = Rules.load();
    private TestDatabase database;
    private RegisteredBodies bodies;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        bodies = new RegisteredBodies(rules.directory(), database.jdbc(DatabaseRole.COMMAND));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void an_added_body_is_found_by_both_sides() {
        bodies.add(gemeente("gemeente-verzonnen", "Gemeente Verzonnenstad"), SENIOR, TODAY);

        var seenByTheQuerySide = new RegisteredBodies(rules.directory(), database.jdbc(DatabaseRole.QUERY));
        assertThat(seenByTheQuerySide.find(new BodyId("gemeente-verzonnen"))).hasValueSatisfying(body -> {
            assertThat(body.name().nl()).isEqualTo("Gemeente Verzonnenstad");
            assertThat(body.province()).isEqualTo(Province.UTRECHT);
        });
        assertThat(seenByTheQuerySide.search("verzonnenSTAD", 10)).hasSize(1);
        assertThat(bodies.exists(new BodyId("gemeente-verzonnen"), LocalDate.of(2019, 1, 1)))
                .isTrue();
    }

    @Test
    void the_same_name_again_is_the_same_body() {
        var first = bodies.add(gemeente("gemeente-een", "Gemeente Eender"), SENIOR, TODAY);
        var second = bodies.add(gemeente("gemeente-twee", "Gemeente Eender"), SENIOR, TODAY);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void bodies_of_the_program_are_found_beside_the_added_ones() {
        assertThat(bodies.find(new BodyId("ind"))).isPresent();
        assertThat(bodies.search("Rechtbank", 3)).hasSize(3);
        assertThat(bodies.find(new BodyId("nobody-knows"))).isEmpty();
    }

    private static Body gemeente(String id, String name) {
        return new Body(
                new BodyId(id),
                new BodyType("GEMEENTE"),
                new Label(name, name),
                Province.UTRECHT,
                null,
                new Validity(TODAY, null));
    }
}
