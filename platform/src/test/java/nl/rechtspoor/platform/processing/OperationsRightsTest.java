package nl.rechtspoor.platform.processing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsRightsTest {
    @ParameterizedTest
    @ValueSource(classes = {ReactionsController.class, ProjectionsController.class})
    void only_administrators_operate(Class<?> controller) {
        assertThat(controller.getAnnotation(AllowedTo.class).value()).containsExactly(Role.ADMIN);
    }
}
