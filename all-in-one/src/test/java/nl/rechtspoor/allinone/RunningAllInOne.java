package nl.rechtspoor.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rechtspoor.allinone.client.ApiSession;
import nl.rechtspoor.platform.json.KernelJson;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;
import nl.rechtspoor.platform.testing.FreePort;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The whole program, started once for all tests of a JVM, with the demo's people and without its year. */
public final class RunningAllInOne {
    public static final RunningAllInOne INSTANCE = new RunningAllInOne();

    private final ConfigurableApplicationContext context;

    /** One of its own, for a test that moves the clock before anything was recorded. */
    public static RunningAllInOne another() {
        return new RunningAllInOne();
    }

    private RunningAllInOne() {
        Path data = newFolder();
        context = SpringApplication.run(
                AllInOneApplication.class,
                "--server.port=0",
                "--rechtspoor.postgres.port=" + freePort(),
                // a busy machine may need longer than a second for what a test relies on
                "--rechtspoor.answers.patience=PT60S",
                // a test that runs at night must find no comparison that nobody asked for
                "--rechtspoor.views.comparison=-",
                "--rechtspoor.data=" + data,
                "--rechtspoor.demo.enabled=true",
                "--rechtspoor.demo.year=false");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Ends one of its own; the shared one runs until the last test. */
    public void stop() {
        context.close();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Waits until the log is signed beyond a position. */
    public void awaitSigned(long position) {
        var signed = context.getBean(SignedCheckpoints.class);
        Awaiting.until(
                "signed beyond " + position,
                () -> signed.latest().map(SignedSize::size).orElse(0L) > position);
    }

    public URI address() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("no web server");
        }
        return URI.create("http://localhost:" + server.getPort());
    }

    public ApiSession signedIn(String username, String password) {
        JsonMapper json = JsonMapper.builder().addModule(new KernelJson()).build();
        return new ApiSession(address(), json).signIn(username, password);
    }

    private static int freePort() {
        try {
            return FreePort.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("rechtspoor-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
