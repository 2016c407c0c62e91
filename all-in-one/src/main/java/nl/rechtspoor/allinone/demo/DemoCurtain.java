package nl.rechtspoor.allinone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows how far the demo year is instead of the client's page, as long as it is told: nobody should begin to work while
 * the clock stands in the past.
 */
final class DemoCurtain extends OncePerRequestFilter {
    private static final int OPEN = -1;
    private static final String PAGE = """
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Rechtspoor: %1$d %%</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/curtain.css">
            <script type="module" src="/curtain.js"></script>
            <noscript><meta http-equiv="refresh" content="5"></noscript>
            </head>
            <body>
            <main>
            <header><img src="/favicon.svg" alt="" width="36" height="36"><h1>Rechtspoor</h1></header>
            <p>Het demojaar wordt verteld: een jaar met verzonnen zaken. Dit gebeurt één keer en duurt enkele minuten;
            daarna opent de aanmeldpagina vanzelf.</p>
            <p lang="en">The demo year is being told: a year of fictional cases. This happens once and takes some minutes;
            the sign-in page opens by itself afterwards.</p>
            <div class="progress">
            <progress aria-label="Voortgang" value="%1$d" max="100">%1$d %%</progress><span>%1$d %%</span>
            </div>
            </main>
            </body>
            </html>
            """;

    private final AtomicInteger percent = new AtomicInteger(OPEN);

    /** Shows this many percent from here on, or more if it was more already. */
    void show(int told) {
        percent.accumulateAndGet(told, Math::max);
    }

    /** Lets everybody in. */
    void open() {
        percent.set(OPEN);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return percent.get() == OPEN || path.startsWith("/api/") || path.startsWith("/actuator") || path.contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int told = percent.get();
        if (told == OPEN) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter().write(PAGE.formatted(told));
    }
}
