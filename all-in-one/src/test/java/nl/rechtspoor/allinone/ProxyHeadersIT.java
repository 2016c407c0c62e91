package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.Test;

/** Behind the proxy of the compose file the client's pages are as strict as those that the program serves itself. */
class ProxyHeadersIT {
    private static final Pattern ADDED = Pattern.compile("add_header (\\S+) \"(.*)\" always;");
    private static final Set<String> STRICT = Set.of(
            "content-security-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options",
            "permissions-policy");

    @Test
    void the_proxy_sends_what_the_program_sends() throws IOException {
        var added = new HashMap<String, String>();
        ADDED.matcher(Files.readString(Path.of("../docker/proxy/headers.conf")))
                .results()
                .forEach(line -> added.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2)));
        var answer = new Browser(RunningAllInOne.INSTANCE.address()).get("/");
        var sent = new HashMap<String, String>();
        STRICT.forEach(name -> sent.put(name, answer.header(name)));

        assertThat(added).isEqualTo(Map.copyOf(sent));
    }
}
