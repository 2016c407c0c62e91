package nl.rechtspoor.statistics.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code --name value} or {@code --name=value}, each at most once. Values may be written as R writes them: {@code TRUE},
 * {@code c(5,4)}, {@code log(2)}, {@code rep(1.5,96)}, {@code "delta"}, {@code NULL}.
 */
final class Arguments {
    private static final Pattern REPEATED = Pattern.compile("rep\\(([^,()]+(?:\\([^()]*\\))?),\\s*(\\d{1,7})\\)");
    private static final Pattern LOGARITHM = Pattern.compile("log\\(([^()]+)\\)");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> read = new TreeSet<>();

    private Arguments() {}

    static Arguments parse(List<String> given) {
        var arguments = new Arguments();
        for (var rest = given.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (!argument.startsWith("--") || argument.length() == 2) {
                throw new Refused("'%s' is no option; options begin with --.".formatted(argument));
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (equals < 0 && !rest.hasNext()) {
                throw new Refused("--%s needs a value.".formatted(name));
            }
            String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
            if (arguments.values.put(name, plain(value)) != null) {
                throw new Refused("--%s is given twice.".formatted(name));
            }
        }
        return arguments;
    }

    private static String plain(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted && text.charAt(text.length() - 1) == text.charAt(0) ? text.substring(1, text.length() - 1) : text;
    }

    /** The value; empty if the option is not given, or is {@code NULL}. */
    Optional<String> text(String name) {
        read.add(name);
        return Optional.ofNullable(values.get(name)).filter(value -> !value.equals("NULL"));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new Refused("--%s is missing.".formatted(name)));
    }

    double number(String name, double otherwise) {
        return text(name).map(value -> number(name, value)).orElse(otherwise);
    }

    int whole(String name, int otherwise) {
        double number = number(name, otherwise);
        if (number != Math.rint(number) || Math.abs(number) > 1e9) {
            throw new Refused("--%s needs a whole number, not '%s'.".formatted(name, values.get(name)));
        }
        return (int) number;
    }

    boolean truth(String name, boolean otherwise) {
        return text(name)
                .map(value -> switch (value.toLowerCase(java.util.Locale.ROOT)) {
                    case "true", "t" -> true;
                    case "false", "f" -> false;
                    default -> throw new Refused("--%s needs true or false, not '%s'.".formatted(name, value));
                })
                .orElse(otherwise);
    }

    /** One of the given words, whatever their case. */
    String word(String name, String otherwise, String... words) {
        String value = text(name).orElse(otherwise);
        for (String word : words) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw new Refused("--%s is one of %s, not '%s'.".formatted(name, String.join(", ", words), value));
    }

    /** Several numbers: {@code 5,4} or {@code c(5,4)} or {@code rep(1.5,96)}. */
    double[] numbers(String name, double... otherwise) {
        return text(name).map(value -> several(name, value)).orElse(otherwise);
    }

    private static double[] several(String name, String value) {
        String list = value.startsWith("c(") && value.endsWith(")") ? value.substring(2, value.length() - 1) : value;
        Matcher repeated = REPEATED.matcher(list);
        if (repeated.matches()) {
            var same = new double[Integer.parseInt(repeated.group(2))];
            java.util.Arrays.fill(same, number(name, repeated.group(1)));
            return same;
        }
        return List.of(list.split(",", -1)).stream()
                .mapToDouble(part -> number(name, part))
                .toArray();
    }

    private static double number(String name, String value) {
        String text = value.strip();
        Matcher logarithm = LOGARITHM.matcher(text);
        if (logarithm.matches()) {
            return Math.log(number(name, logarithm.group(1)));
        }
        try {
            // what Java takes as a number and nobody else does: 5d, 0x1p3, NaN
            if (!text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
                throw new NumberFormatException();
            }
            return finite(name, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new Refused("--%s needs a number, not '%s'.".formatted(name, value));
        }
    }

    private static double finite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new Refused("--%s is too large.".formatted(name));
        }
        return number;
    }

    /** Refuses what nobody has asked for: a misspelt option must not be passed over in silence. */
    void refuseUnread(String method) {
        var unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            throw new Refused("%s does not know --%s. It knows --%s."
                    .formatted(method, unknown.getFirst(), String.join(", --", read)));
        }
    }
}
