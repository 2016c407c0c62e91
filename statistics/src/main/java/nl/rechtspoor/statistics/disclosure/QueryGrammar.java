package nl.rechtspoor.statistics.disclosure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.NoParents;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.OneCodeOnly;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.PeriodInvalid;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.QueryPartUnknown;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.StatisticsCodeUnknown;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.TooManyCells;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.TooManyDimensions;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question, or says why it may not be asked. What it cannot express is what keeps children safe: no union, no
 * complement, no rolling window, no free text, no more than three dimensions.
 */
public final class QueryGrammar {
    public static final int MOST_DIMENSIONS = 3;
    public static final int MOST_CELLS = 20_000;

    static final String EACH_MEMBER = "each";
    static final String EACH_PARENT = "groups";

    private static final String PERIOD = "period";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ROUNDED = "rounded";

    private final CodeBook codes;

    public QueryGrammar(CodeBook codes) {
        this.codes = codes;
    }

    /** What became of a question. */
    public sealed interface Reading {
        record Understood(StatisticsQuery query) implements Reading {}

        record Refused(QueryRefusal why) implements Reading {}
    }

    /** Reads the parameters of a request. */
    public Reading read(Map<String, List<String>> parameters) {
        try {
            return new Reading.Understood(query(parameters));
        } catch (Refused refused) {
            return new Reading.Refused(refused.why);
        }
    }

    private StatisticsQuery query(Map<String, List<String>> parameters) throws Refused {
        var choices = new EnumMap<Dimension, Choice>(Dimension.class);
        Period.@Nullable Length length = null;
        for (var parameter : parameters.entrySet()) {
            String value = single(parameter.getKey(), parameter.getValue());
            switch (parameter.getKey()) {
                case PERIOD -> length = Period.Length.named(value).orElseThrow(() -> new Refused(new PeriodInvalid()));
                case FROM, TO -> {} // read below, once it is known how long a period is
                case ROUNDED -> refuseIf(!value.equals("true"), new QueryPartUnknown(ROUNDED));
                default -> {
                    var dimension = Dimension.named(parameter.getKey())
                            .orElseThrow(() -> new Refused(new QueryPartUnknown(plain(parameter.getKey()))));
                    choices.put(dimension, choice(dimension, value));
                }
            }
        }
        refuseIf(choices.size() > MOST_DIMENSIONS, new TooManyDimensions(MOST_DIMENSIONS));
        var query = new StatisticsQuery(
                choices,
                period(length, parameters.get(FROM)),
                period(length, parameters.get(TO)),
                parameters.containsKey(ROUNDED));
        refuseIf(query.from().compareTo(query.to()) > 0, new PeriodInvalid());
        refuseIf(cells(query) > MOST_CELLS, new TooManyCells(MOST_CELLS));
        return query;
    }

    private Choice choice(Dimension dimension, String value) throws Refused {
        var list = codes.list(dimension);
        refuseIf(value.contains(",") || value.contains("|"), new OneCodeOnly(dimension.code()));
        if (value.equals(EACH_MEMBER)) {
            return new Choice.EachMember();
        }
        if (value.equals(EACH_PARENT)) {
            refuseIf(list.parents().isEmpty(), new NoParents(dimension.code()));
            return new Choice.EachParent();
        }
        refuseIf(
                !list.hasMember(value) && !list.parents().contains(value), new StatisticsCodeUnknown(dimension.code()));
        return new Choice.One(value);
    }

    /** How long the answer is; it hangs on the lists alone, never on the data. */
    private long cells(StatisticsQuery query) {
        long months = query.from().first().until(query.to().last(), java.time.temporal.ChronoUnit.MONTHS) + 1;
        long cells = months / query.from().length().months();
        for (var choice : query.choices().entrySet()) {
            cells *= codes.numbersOf(choice.getKey(), choice.getValue()).size();
        }
        return cells;
    }

    private static String single(String name, List<String> values) throws Refused {
        refuseIf(values.size() != 1, new OneCodeOnly(plain(name)));
        return values.getFirst();
    }

    private static Period period(Period.@Nullable Length length, @Nullable List<String> text) throws Refused {
        refuseIf(length == null || text == null, new PeriodInvalid());
        return Period.read(length, text.getFirst()).orElseThrow(() -> new Refused(new PeriodInvalid()));
    }

    /** What somebody typed comes back only if it could be a name. */
    private static String plain(String name) {
        return name.matches("[a-z_]{1,40}") ? name : "";
    }

    private static void refuseIf(boolean condition, QueryRefusal why) throws Refused {
        if (condition) {
            throw new Refused(why);
        }
    }

    private static final class Refused extends Exception {
        private final transient QueryRefusal why;

        Refused(QueryRefusal why) {
            super(why.code(), null, false, false);
            this.why = why;
        }
    }
}
