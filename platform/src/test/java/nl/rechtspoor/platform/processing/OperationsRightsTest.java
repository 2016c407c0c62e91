package nl.rechtspoor.platform.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.StaffMember;
import nl.rechtspoor.platform.commands.InvalidCommand;
import org.junit.jupiter.api.Test;

class OperationsRightsTest {
    @Test
    void only_administrators_operate() {
        assertThat(OperationsController.class.getAnnotation(AllowedTo.class).value())
                .containsExactly(Role.ADMIN);
    }

    @Test
    void setting_aside_needs_a_reason() {
        CurrentActor admin = () -> Optional.of(
                new StaffMember(new StaffId(new UUID(1, 1)), "Test", Set.of(Role.ADMIN), Role.ADMIN, Set.of(), false));
        var operations = new OperationsController(List.of(), admin);

        assertThatThrownBy(() -> operations.setAside("x", new OperationsController.Why(" ")))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/reason")));
    }
}
