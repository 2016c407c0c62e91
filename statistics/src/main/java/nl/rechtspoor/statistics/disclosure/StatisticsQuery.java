package nl.rechtspoor.statistics.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question that may be asked: at most three dimensions, and calendar periods of one length.
 *
 * @param choices what is said of which dimension
 * @param from the first period
 * @param to the last period
 * @param toThePublic whether the answer is to be published, and so rounded
 */
public record StatisticsQuery(Map<Dimension, Choice> choices, Period from, Period to, boolean toThePublic) {
    public StatisticsQuery {
        var ordered = new EnumMap<Dimension, Choice>(Dimension.class);
        ordered.putAll(choices);
        choices = java.util.Collections.unmodifiableMap(ordered);
    }

    /** All periods of the query, in order. */
    public List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (var period = from; period.compareTo(to) <= 0; period = period.next()) {
            periods.add(period);
        }
        return periods;
    }

    /** The same query from another period on. */
    public StatisticsQuery since(Period earlier) {
        return new StatisticsQuery(choices, earlier, to, toThePublic);
    }

    /** The query as parameters of a request, as the grammar reads them; in the order of their names. */
    public TreeMap<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        choices.forEach((dimension, choice) -> parameters.put(dimension.code(), text(choice)));
        parameters.put("period", from.length().code());
        parameters.put("from", from.code());
        parameters.put("to", to.code());
        if (toThePublic) {
            parameters.put("rounded", "true");
        }
        return parameters;
    }

    private static String text(Choice choice) {
        return switch (choice) {
            case Choice.One(String code) -> code;
            case Choice.EachMember _ -> QueryGrammar.EACH_MEMBER;
            case Choice.EachParent _ -> QueryGrammar.EACH_PARENT;
        };
    }
}
