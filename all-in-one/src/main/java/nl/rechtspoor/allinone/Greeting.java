package nl.rechtspoor.allinone;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** Tells whoever started this where to find it. */
class Greeting {
    @EventListener
    void tell(ApplicationReadyEvent ready) {
        Duration taken = ready.getTimeTaken();
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            IO.println("Rechtspoor is ready: http://localhost:"
                    + web.getWebServer().getPort() + "  (started in "
                    + (taken == null ? "?" : taken.toMillis() / 1000.0) + " s, Ctrl+C stops it)");
        }
    }
}
