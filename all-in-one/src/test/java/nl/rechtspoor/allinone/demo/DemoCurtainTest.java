package nl.rechtspoor.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DemoCurtainTest {
    private final DemoCurtain curtain = new DemoCurtain();

    @Test
    void every_page_shows_how_far_the_year_is_while_it_is_told() throws Exception {
        curtain.show(40);
        curtain.show(39);
        var answer = answerTo("/cases/7d3a4c1e-0000-4000-8000-000000000001");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("value=\"40\"", "40 %");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/session", "/actuator/health", "/assets/index-abc.js", "/curtain.css", "/curtain.js"})
    void the_story_itself_is_told_behind_it(String path) throws Exception {
        curtain.show(40);
        assertThat(answerTo(path).getStatus()).isEqualTo(200);
    }

    @Test
    void what_the_page_needs_comes_along_and_is_ours() throws Exception {
        curtain.show(40);
        var page = answerTo("/").getContentAsString();
        var needed = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page).results();

        assertThat(needed.map(one -> one.group(1)))
                .contains("/curtain.css", "/curtain.js", "/favicon.svg")
                .allSatisfy(path -> assertThat(getClass().getResource("/META-INF/resources" + path))
                        .as(path)
                        .isNotNull());
        assertThat(page).contains("name=\"viewport\"").doesNotContain("style=", "<style");
    }

    @Test
    void everybody_is_let_in_when_it_is_told_or_when_there_is_nothing_to_tell() throws Exception {
        assertThat(answerTo("/").getStatus()).isEqualTo(200);
        curtain.show(100);
        curtain.open();
        assertThat(answerTo("/").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse answerTo(String path) throws Exception {
        var response = new MockHttpServletResponse();
        curtain.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }
}
