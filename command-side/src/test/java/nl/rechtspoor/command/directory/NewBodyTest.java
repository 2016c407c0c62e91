package nl.rechtspoor.command.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import nl.rechtspoor.kernel.directory.BodyDirectory;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewBodyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private final BodyDirectory directory = Rules.load().directory().on(TODAY);

    @Test
    void a_municipality_gets_an_identifier_from_its_kind_and_name() {
        var body = new NewBody(" Súdwest-Verzonnen  (Fr.) ", new BodyType("GEMEENTE"), Province.FRIESLAND)
                .in(directory, TODAY);
        assertThat(body.id()).isEqualTo(new BodyId("gemeente-sudwest-verzonnen-fr"));
        assertThat(body.name().nl()).isEqualTo("Súdwest-Verzonnen (Fr.)");
        assertThat(body.province()).isEqualTo(Province.FRIESLAND);
    }

    @Test
    void a_name_that_begins_with_its_kind_does_not_say_it_twice() {
        var body =
                new NewBody("Gemeente Verzonnenstad", new BodyType("GEMEENTE"), Province.UTRECHT).in(directory, TODAY);
        assertThat(body.id()).isEqualTo(new BodyId("gemeente-verzonnenstad"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var refused = catchThrowableOfType(
                InvalidCommand.class, () -> new NewBody(" ", new BodyType("GEMEENTE"), null).in(directory, TODAY));
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/name", "/province");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IND", "MINISTERIE", "NO_SUCH_KIND"})
    void a_second_body_of_a_kind_that_is_unique_is_refused(String type) {
        var refused = catchThrowableOfType(
                InvalidCommand.class, () -> new NewBody("Second", new BodyType(type), null).in(directory, TODAY));
        assertThat(refused.faults()).extracting(Fault::code).containsExactly("BODY_TYPE_NOT_OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "a\u202eb", "x\u0000y", "<b>"})
    void a_name_with_signs_that_no_name_has_is_refused(String name) {
        var refused = catchThrowableOfType(
                InvalidCommand.class, () -> new NewBody(name, new BodyType("SCHOOL"), null).in(directory, TODAY));
        assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/name");
    }
}
