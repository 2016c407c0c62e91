package nl.rechtspoor.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointTest {
    private static final Path REQUESTS =
            Path.of("src/test/resources/nl/rechtspoor/ledger/FormatsFuzzTestInputs/addCheckpoint");

    @Test
    void the_example_of_the_specification_is_read_and_written_alike() throws IOException {
        byte[] example = Files.readAllBytes(REQUESTS.resolve("c2sp-example"));

        var request = AddCheckpoint.parse(example);

        assertThat(request.old()).isEqualTo(20_852_014);
        assertThat(request.proof()).hasSize(4);
        assertThat(request.note().signatures()).hasSize(2);
        assertThat(Checkpoint.parse(request.note().text()).size()).isEqualTo(20_852_163);
        assertThat(request.bytes()).isEqualTo(example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-old", "leading-zero", "no-blank", "long-proof"})
    void anything_close_to_it_is_refused(String request) throws IOException {
        byte[] bytes = Files.readAllBytes(REQUESTS.resolve(request));

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> AddCheckpoint.parse(bytes));
    }
}
