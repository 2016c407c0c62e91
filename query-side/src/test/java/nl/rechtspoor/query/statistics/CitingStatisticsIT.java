package nl.rechtspoor.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.rechtspoor.query.statistics.ToldQuarter.RUNNING;
import static nl.rechtspoor.query.statistics.ToldQuarter.TABLE;
import static nl.rechtspoor.query.statistics.ToldQuarter.rebuild;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody who cites figures, or follows a citation, gets. */
class CitingStatisticsIT {
    private static final Browser RESEARCHER = ToldQuarter.researcher();

    @Test
    void a_saved_question_comes_out_byte_for_byte_the_same_also_when_the_view_was_built_anew() {
        var question = "?area=groups&period=quarter&from=2026-Q1&to=2026-Q1";
        var citation = RESEARCHER.post(TABLE + "/saved" + question, Map.of());
        assertThat(citation.status()).isEqualTo(200);
        var inOtherWords = TABLE + "/saved?to=2026-Q1&from=2026-Q1&period=quarter&area=groups&release=2026-03";
        assertThat(RESEARCHER.post(inOtherWords, Map.of()).json()).isEqualTo(citation.json());
        String id = citation.json().path("id").asString();
        byte[] before =
                RESEARCHER.download(TABLE + "/saved/" + id + "/data.csv").body();

        rebuild();
        byte[] after = RESEARCHER.download(TABLE + "/saved/" + id + "/data.csv").body();

        assertThat(after).isEqualTo(before);
        assertThat(Question.sha256(new String(after, UTF_8)))
                .isEqualTo(citation.json().path("csvSha256").asString());
        assertThat(new String(after, UTF_8))
                .startsWith("dataset,release,period,area,article,body,region,group,age_band,asker_role,channel,"
                        + "decision_type,outcome,measure,value,obs_status,revision,conf_status\r\n");
        var description =
                RESEARCHER.get(TABLE + "/saved/" + id + "/datapackage.json").json();
        assertThat(description.path("$schema").asString())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        var resource = description.path("resources").path(0);
        assertThat(resource.path("bytes").asInt()).isEqualTo(after.length);
        assertThat(resource.path("hash").asString())
                .isEqualTo("sha256:" + citation.json().path("csvSha256").asString());
        var fields = new ArrayList<String>();
        resource.path("schema")
                .path("fields")
                .forEach(field -> fields.add(field.path("name").asString()));
        assertThat(fields).isEqualTo(TableCsv.COLUMNS);
        assertThat(RESEARCHER.get(TABLE + "/saved").json().path("items").toString())
                .contains(id);
    }

    @Test
    void every_download_of_a_saved_question_comes_out_the_same_and_says_the_same() {
        String id = saved("?area=each&period=month&from=2026-01&to=2026-03");
        for (var file : List.of(
                "/data.csv",
                "/data.parquet",
                "/datapackage.json",
                "/odata",
                "/odata/Properties",
                "/odata/Observations")) {
            byte[] first = RESEARCHER.download(TABLE + "/saved/" + id + file).body();
            assertThat(RESEARCHER.download(TABLE + "/saved/" + id + file).body())
                    .as(file)
                    .isEqualTo(first)
                    .isNotEmpty();
        }
        var lines = new String(
                        RESEARCHER
                                .download(TABLE + "/saved/" + id + "/data.csv")
                                .body(),
                        UTF_8)
                .lines()
                .count();
        assertThat(RESEARCHER
                        .get(TABLE + "/saved/" + id + "/odata/Observations")
                        .json()
                        .path("value"))
                .hasSize((int) lines - 1);
        assertThat(RESEARCHER
                        .get(TABLE + "/saved/" + id + "/odata")
                        .response()
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/json;odata.metadata=none");
    }

    @Test
    void an_odata_client_that_would_select_is_told_that_nothing_is_selected_for_it() {
        String id = saved("?area=each&period=month&from=2026-01&to=2026-01");

        assertThat(RESEARCHER
                        .get(TABLE + "/saved/" + id + "/odata/Observations?$filter=Value%20gt%205")
                        .code())
                .isEqualTo("SELECTION_NOT_OFFERED");
        assertThat(RESEARCHER.get(TABLE + "/saved/" + id + "/odata/Nothing").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESEARCHER", "SYSTEM"})
    void nobody_but_researchers_may_download(Role role) {
        String id = saved("?area=each&period=month&from=2026-01&to=2026-01");
        for (var file :
                List.of("", "/data.csv", "/data.parquet", "/datapackage.json", "/odata", "/odata/Observations")) {
            assertThat(RUNNING.signedIn(role).get(TABLE + "/saved/" + id + file).code())
                    .as(file)
                    .isEqualTo("NOT_ALLOWED");
        }
    }

    private static String saved(String question) {
        return RESEARCHER
                .post(TABLE + "/saved" + question, Map.of())
                .json()
                .required("id")
                .asString();
    }
}
