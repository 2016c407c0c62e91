package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.CASE;
import static nl.rechtspoor.command.cases.CaseFacts.archived;
import static nl.rechtspoor.command.cases.CaseFacts.classified;
import static nl.rechtspoor.command.cases.CaseFacts.closed;
import static nl.rechtspoor.command.cases.CaseFacts.held;
import static nl.rechtspoor.command.cases.CaseFacts.opened;
import static nl.rechtspoor.command.cases.CaseFacts.senior;
import static nl.rechtspoor.command.cases.CaseFacts.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseArchived;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Rejection;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.CaseAction;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.platform.access.AllowedTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that screens offer by is the one that a case refuses by: every command, in every stage and every role. */
class StagesAndRolesTest {
    @Test
    void every_command_is_in_the_table_and_nothing_else_is() {
        assertThat(commands().map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseAction.values())
                        .map(CaseAction::command)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_roles_that_the_bus_lets_through_are_those_of_the_table(Class<?> command) {
        CaseAction action = CaseAction.named(command.getSimpleName());

        assertThat(Arrays.stream(Role.values()).filter(action::isOpenTo))
                .containsExactlyInAnyOrder(
                        command.getAnnotation(AllowedTo.class).value());
    }

    @ParameterizedTest
    @MethodSource("everyCommandInEveryStage")
    void a_stage_stands_in_the_way_of_exactly_what_the_table_does_not_name(CaseCommand command, CaseStage stage) {
        var lifeCycle = in(stage);

        assertThatCode(() -> lifeCycle.check(command))
                .matches(thrown -> (thrown == null) == action(command).isTakenIn(stage));
    }

    @ParameterizedTest
    @MethodSource("everyCommandThatItsStageRefuses")
    void the_case_itself_refuses_it_before_it_looks_at_anything_else(CaseCommand command, CaseStage stage) {
        Rejection refusal = stage == CaseStage.ARCHIVED ? new CaseArchived() : new CaseNotOpen(stage);

        story().given(factsOf(stage)).when(command, senior()).expectExceptionDetails(refusal);
    }

    private static Stream<Arguments> everyCommandThatItsStageRefuses() {
        return everyCommandInEveryStage().filter(both -> {
            var command = (CaseCommand) both.get()[0];
            // only a senior's commands can be refused by a stage; opening makes a case and meets none
            return !(command instanceof OpenCase) && !action(command).isTakenIn((CaseStage) both.get()[1]);
        });
    }

    private static Stream<Arguments> everyCommandInEveryStage() {
        return commands()
                .flatMap(command ->
                        Arrays.stream(CaseStage.values()).map(stage -> Arguments.of(example(command), stage)));
    }

    private static Stream<Class<?>> commands() {
        return records(CaseCommand.class);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StagesAndRolesTest::records)
                : Stream.of(type);
    }

    private static CaseAction action(CaseCommand command) {
        return CaseAction.named(command.getClass().getSimpleName());
    }

    private static CaseEvent[] factsOf(CaseStage stage) {
        return switch (stage) {
            case OPEN -> new CaseEvent[] {opened(), classified()};
            case ON_HOLD -> new CaseEvent[] {opened(), classified(), held()};
            case CLOSED -> new CaseEvent[] {opened(), classified(), closed()};
            case ARCHIVED -> new CaseEvent[] {opened(), classified(), closed(), archived()};
        };
    }

    private static LifeCycle in(CaseStage stage) {
        var lifeCycle = new Case().lifeCycle;
        switch (stage) {
            case OPEN -> lifeCycle.open();
            case ON_HOLD -> lifeCycle.evolve(held());
            case CLOSED -> lifeCycle.close();
            case ARCHIVED -> lifeCycle.archive();
        }
        return lifeCycle;
    }

    /** A command with something in every component; what it says does not matter to a stage. */
    private static Object example(Class<?> type) {
        if (type == CaseId.class) {
            return CASE;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return made(type);
        }
        return switch (type.getSimpleName()) {
            case "String" -> "EXAMPLE-1";
            case "UUID" -> new UUID(5, 5);
            case "LocalDate" -> LocalDate.of(2026, 1, 5);
            case "YearMonth" -> YearMonth.of(2026, 1);
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> 1;
            case "List" -> List.of();
            case "Set" -> Set.of();
            default -> throw new IllegalStateException("no example of " + type);
        };
    }

    private static Object made(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(types).map(StagesAndRolesTest::example).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type, e);
        }
    }
}
