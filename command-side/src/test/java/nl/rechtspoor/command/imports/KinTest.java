package nl.rechtspoor.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KinTest {
    private static final Kin NOBODY = new Kin(List.of(), Set.of());
    private static final Kin ROOS = named(1, 2);
    private static final Kin ROOS_MARIE = named(1, 3, 2);
    private static final Kin BRAM = new Kin(List.of(List.of(Set.of(4L), Set.of(2L))), Set.of(99L));
    private static final Kin PARENT = new Kin(List.of(), Set.of(99L));

    @Test
    void a_name_is_known_again_within_a_longer_one_and_by_no_single_word_of_it() {
        assertThat(ROOS.isKnownIn(ROOS_MARIE)).isTrue();
        assertThat(ROOS_MARIE.isKnownIn(ROOS)).isTrue();
        assertThat(ROOS.isKnownIn(BRAM)).isFalse();
    }

    @Test
    void a_phone_number_is_enough_and_nobody_is_kin_of_nobody() {
        assertThat(PARENT.isKnownIn(BRAM)).isTrue();
        assertThat(NOBODY.isKnownIn(NOBODY)).isFalse();
    }

    @Test
    void rows_of_one_family_stand_in_groups_that_follow_each_other_and_strangers_in_one() {
        var rows = Map.of("a", ROOS, "b", BRAM, "c", ROOS_MARIE, "d", NOBODY, "e", PARENT, "f", ROOS);

        assertThat(Kin.apart(List.of("a", "b", "c", "d", "e", "f"), rows::get))
                .containsExactly(List.of("a", "b", "d"), List.of("c", "e"), List.of("f"));
    }

    private static Kin named(long... words) {
        return new Kin(List.of(Arrays.stream(words).mapToObj(Set::of).toList()), Set.of());
    }
}
