package nl.rechtspoor.statistics.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the oracle, typed at the program as it stands there, and compared within the tolerance of its method. */
class OracleTest {
    private static final Path OURS = Path.of("src/test/resources/oracle");

    static List<OracleCase> ours() {
        return OracleCase.in(OURS);
    }

    @Test
    void the_oracle_is_there() {
        assertThat(ours()).hasSize(78);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void agrees_with(OracleCase oracle) {
        assertThat(OracleComparison.differences(oracle)).isEmpty();
    }

    /** Series that may not be shipped: -Drechtspoor.oracle names a folder that has them. */
    @TestFactory
    Stream<DynamicTest> agrees_with_a_folder_of_ones_own() {
        String folder = System.getProperty("rechtspoor.oracle", "");
        assumeTrue(
                !folder.isEmpty(), "skipped: -Drechtspoor.oracle names no folder with the series that are not shipped");
        return OracleCase.in(Path.of(folder)).stream()
                .map(oracle -> DynamicTest.dynamicTest(
                        oracle.name(),
                        () -> assertThat(OracleComparison.differences(oracle)).isEmpty()));
    }
}
