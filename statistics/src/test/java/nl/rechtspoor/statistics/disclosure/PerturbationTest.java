package nl.rechtspoor.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;
import org.junit.jupiter.api.Test;

class PerturbationTest {
    private final CellKeys keys = CellKeysForTests.named("one");
    private final Perturbation perturbation = new Perturbation(keys, NoiseTable.of(NoiseSettings.OF_RELEASES));

    @Test
    void the_same_children_give_the_same_value_in_whatever_order_they_come() {
        var random = new Random(7);
        for (int n = 1; n < 40; n++) {
            var children = new ArrayList<SubjectId>();
            for (int i = 0; i < n; i++) {
                children.add(new SubjectId(new UUID(random.nextLong(), random.nextLong())));
            }
            int value = perturbation.of(cell(children));
            Collections.shuffle(children, random);
            assertThat(perturbation.of(cell(children))).isEqualTo(value);
        }
    }

    @Test
    void other_keys_give_other_noise_and_nobody_stays_nobody() {
        var other = new Perturbation(CellKeysForTests.named("other"), NoiseTable.of(NoiseSettings.OF_RELEASES));
        int different = 0;
        for (int n = 0; n < 200; n++) {
            var cell = new Cell(20, n * 0x9e3779b97f4a7c15L);
            different += perturbation.of(cell) == other.of(cell) ? 0 : 1;
        }
        assertThat(different).isGreaterThan(100);
        assertThat(perturbation.of(Cell.EMPTY)).isZero();
    }

    @Test
    void over_many_cells_the_noise_is_that_of_the_table() {
        int cells = 200_000;
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < cells; n++) {
            int change = perturbation.of(new Cell(50, n * 0x9e3779b97f4a7c15L)) - 50;
            sum += change;
            squares += change * change;
        }
        assertThat(sum / cells).isCloseTo(0, within(0.03));
        assertThat(squares / cells).isCloseTo(4.5, within(0.1));
    }

    @Test
    void a_record_key_is_the_first_half_of_the_first_half_of_an_hmac() {
        var child = new SubjectId(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"));
        byte[] mac =
                CellKeysForTests.hmac("one records").apply(HexFormat.of().parseHex("00112233445566778899aabbccddeeff"));
        assertThat(HexFormat.of().toHexDigits(keys.ofChild(child)))
                .isEqualTo(HexFormat.of().formatHex(mac, 0, 8));
    }

    @Test
    void the_mark_of_the_keys_changes_with_either_of_them() {
        var records = CellKeysForTests.hmac("one records");
        var cells = CellKeysForTests.hmac("one cells");
        assertThat(new CellKeys(records, cells).mark()).isEqualTo(keys.mark());
        assertThat(new CellKeys(records, CellKeysForTests.hmac("x")).mark()).isNotEqualTo(keys.mark());
        assertThat(new CellKeys(CellKeysForTests.hmac("x"), cells).mark()).isNotEqualTo(keys.mark());
    }

    private Cell cell(Iterable<SubjectId> children) {
        var cell = Cell.EMPTY;
        for (var child : children) {
            cell = cell.with(keys.ofChild(child));
        }
        return cell;
    }
}
