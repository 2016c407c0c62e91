package nl.rechtspoor.signer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import nl.rechtspoor.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an operator, or the machine that runs the container, asks how the signer does: {@code /actuator/health} as the sides
 * answer it, and {@code /actuator/metrics} with all figures. It reads and shows, and takes nothing in.
 */
final class Door implements SmartLifecycle {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final InetSocketAddress address;
    private final Map<String, HealthIndicator> indicators;
    private final MeterRegistry figures;
    private volatile @Nullable HttpServer server;

    Door(String address, int port, Map<String, HealthIndicator> indicators, MeterRegistry figures) {
        this.address = new InetSocketAddress(address, port);
        this.indicators = Map.copyOf(indicators);
        this.figures = figures;
    }

    /** Where it listens. */
    int port() {
        HttpServer open = server;
        return open == null ? -1 : open.getAddress().getPort();
    }

    @Override
    public void start() {
        try {
            HttpServer opened = HttpServer.create(address, 0);
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
        } catch (IOException e) {
            throw new StartRefused(
                    "The signer can not listen on " + address + ".",
                    "Choose another port with RECHTSPOOR_PORT, or another address with RECHTSPOOR_ADDRESS.");
        }
    }

    @Override
    public void stop() {
        HttpServer open = server;
        if (open != null) {
            open.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean reads = exchange.getRequestMethod().equals("GET");
            switch (reads ? exchange.getRequestURI().getPath() : "") {
                case "/actuator/health" -> health(exchange);
                case "/actuator/metrics" -> send(exchange, 200, measured());
                default -> send(exchange, 404, Map.of());
            }
        }
    }

    private void health(HttpExchange exchange) throws IOException {
        var components = new TreeMap<String, Object>();
        boolean up = true;
        for (var indicator : indicators.entrySet()) {
            Health health = indicator.getValue().health();
            up &= health.getStatus().equals(Status.UP);
            components.put(
                    indicator.getKey().replaceFirst("HealthIndicator$", ""),
                    // not status: a health check that looks for one must find the whole's
                    Map.of("state", health.getStatus().getCode(), "details", health.getDetails()));
        }
        var said = new TreeMap<String, Object>(Map.of("components", components));
        said.put("status", up ? Status.UP.getCode() : Status.DOWN.getCode());
        send(exchange, up ? 200 : 503, said);
    }

    private Map<String, Double> measured() {
        var measured = new TreeMap<String, Double>();
        figures.getMeters()
                .forEach(meter -> meter.measure()
                        .forEach(measurement -> measured.put(
                                meter.getId().getTags().isEmpty()
                                        ? meter.getId().getName()
                                        : meter.getId().getName()
                                                + meter.getId().getTags(),
                                measurement.getValue())));
        return measured;
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> said) throws IOException {
        byte[] body = JSON.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
