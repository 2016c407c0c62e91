package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the proxy of the compose file sends a request: the map of its configuration, in its order. */
record ProxyRoutes(List<Route> routes, String otherwise) {
    static final Path FILE = Path.of("../docker/proxy/default.conf");

    record Route(Pattern request, String side) {}

    static ProxyRoutes read() {
        String map = lines().replaceFirst("(?s).*?\\nmap \"\\$request_method \\$uri\" \\$side \\{\\n(.*?)\\n}.*", "$1");
        var routes = new ArrayList<Route>();
        String otherwise = "";
        for (String line : map.split("\n")) {
            Matcher route = Pattern.compile(" +\"~([^\"]+)\" ([a-z-]+);").matcher(line);
            Matcher rest = Pattern.compile(" +default ([a-z-]+);").matcher(line);
            if (route.matches()) {
                routes.add(new Route(Pattern.compile(route.group(1)), route.group(2)));
            } else if (rest.matches()) {
                otherwise = rest.group(1);
            } else if (!line.strip().startsWith("#")) {
                throw new IllegalStateException("not a line of the map: " + line);
            }
        }
        return new ProxyRoutes(routes, otherwise);
    }

    /** The side for a method and a path, as {@code GET /api/v1/cases}. */
    String side(String operation) {
        return routes.stream()
                .filter(route -> route.request().matcher(operation).find())
                .map(Route::side)
                .findFirst()
                .orElse(otherwise);
    }

    private static String lines() {
        try {
            return "\n" + Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
