package nl.rechtspoor.allinone.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script runs on macOS too: its bash is 3.2, and its programs know no GNU options. */
class PortableScriptTest {
    private static final List<String> LINES = lines();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // bash 4 and newer
                "\\b(declare|local|typeset)\\s+-[a-zA-Z]*[An]",
                "\\$\\{\\w+(\\[[^]]*])?(,,?|\\^\\^?|@[A-Za-z])",
                "\\b(mapfile|readarray|coproc)\\b",
                "&>>|\\|&|;;&|;&",
                "\\[\\[? -v ",
                "\\bwait -n\\b",
                "\\bread\\b.* -[a-zA-Z]*[iN]\\b",
                "\\$\\{?(EPOCH\\w+|BASHPID|SRANDOM)",
                "%\\([^)]*\\)T",
                "shopt -s (globstar|lastpipe)",
                // options that only the GNU programs have
                "\\breadlink\\s+-",
                "\\b(realpath|nproc|timeout|tac|setsid|shuf|stdbuf|flock)\\s",
                "\\bsed\\s+(-\\w*[irz]|--)",
                "\\bgrep\\s+-\\w*P",
                "\\bdate\\s+(-d|--|-I)",
                "\\bstat\\s+(-c|--)",
                "\\bdf\\s+(--|-\\w*B)",
                "\\bsort\\s+-\\w*V",
                "\\bfind\\b.*-(printf|readable|executable|regextype|quit)",
                "\\bxargs\\s+-\\w*[rd]",
                "\\bhead\\s+-[nc]\\s*-",
                "\\b(cp|ls|mkdir|touch|tail|mktemp)\\s+--",
                "\\bmktemp\\s+-\\w*p",
                "\\bps\\s+--",
                "/proc/",
            })
    void it_uses_nothing_that_macos_lacks(String construct) {
        assertThat(LINES).noneMatch(Pattern.compile(construct).asPredicate());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../rechtspoor")).stream()
                    .filter(line -> !line.strip().startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
