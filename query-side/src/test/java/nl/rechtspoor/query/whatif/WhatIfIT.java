package nl.rechtspoor.query.whatif;

import static nl.rechtspoor.query.whatif.TriedRise.RUNNING;
import static nl.rechtspoor.query.whatif.TriedRise.await;
import static nl.rechtspoor.query.whatif.TriedRise.items;
import static nl.rechtspoor.query.whatif.TriedRise.replayed;
import static nl.rechtspoor.query.whatif.TriedRise.researcher;
import static nl.rechtspoor.query.whatif.TriedRise.rules;
import static nl.rechtspoor.query.whatif.TriedRise.stricter;
import static nl.rechtspoor.query.whatif.TriedRise.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trying other settings on the past through the public API, on one running query side, and what comes of it. */
class WhatIfIT implements ReplayFindings, ReplayOrders, ReplayRefusals {
    private static final String LEARNING = "/api/v1/signals/learning";

    @BeforeAll
    static void a_rise_is_told() {
        TriedRise.tell();
    }

    @AfterAll
    static void stop() {
        RUNNING.close();
    }

    @AfterEach
    void everybody_is_free_again() {
        var worker = RUNNING.bean(WhatIfWorker.class);
        if (!worker.isRunning()) {
            worker.start();
        }
        await(() -> items(researcher()).stream().allMatch(TriedRise::isOver));
    }

    @Test
    void the_settings_of_a_replay_become_an_edition_that_an_administrator_can_put_in_place(@TempDir Path folder)
            throws IOException {
        var id = UUID.fromString(replayed(researcher(), stricter())
                .required("order")
                .required("id")
                .asString());
        assertThat(rules(researcher(), id, LocalDate.now()).code()).isEqualTo("FIRST_DAY_IN_THE_PAST");

        var document = rules(researcher(), id, tomorrow());
        Files.createDirectories(folder.resolve("detection"));
        Files.writeString(
                folder.resolve("detection/own.json"), document.response().body());

        var own = Rules.load(folder).detection();
        assertThat(own.on(LocalDate.now()).falseShare()).isEqualTo(0.05);
        assertThat(own.on(tomorrow()).falseShare()).isEqualTo(0.01);
        assertThat(own.on(tomorrow()).edition().source()).contains(id.toString());
    }

    @Test
    void a_year_tells_which_signals_were_confirmed_and_how_long_they_took() {
        var years = researcher().get(LEARNING).json().required("items");

        assertThat(years).hasSize(1);
        var year = years.required(0);
        assertThat(year.required("year").asInt()).isEqualTo(2025);
        assertThat(year.required("monthsToSignal").asDouble()).isEqualTo(1);
        assertThat(year.required("confirmed").asInt()).isEqualTo(1);
        assertThat(year.required("neverSignalled").asInt()).isZero();
        assertThat(year.required("levels")).hasSize(1);
        assertThat(year.required("levels").required(0).required("level").asString())
                .isEqualTo("ARTICLE");
        assertThat(year.required("levels")
                        .required(0)
                        .required("predictiveValue")
                        .asDouble())
                .isEqualTo(1);
        assertThat(RUNNING.signedIn(Role.DIRECTOR).get(LEARNING).status()).isEqualTo(200);
        for (Role role : List.of(Role.JURIST, Role.AUDITOR, Role.PRIVACY_OFFICER, Role.ADMIN)) {
            assertThat(RUNNING.signedIn(role).get(LEARNING).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }
}
