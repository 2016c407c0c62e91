package nl.rechtspoor.query.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.Dimension;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A protected table in the shape of the open data of Statistics Netherlands (OData 4): observations with one line for each
 * cell, and beside them what the codes in it stand for. The same table gives the same bytes; no address of a server is in it.
 */
final class ODataTable {
    /** The part that names the others. */
    static final String SERVICE = "";

    private static final String PERIODS = "Periods";
    private static final String MEASURE = "Children";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CitedTables.CitedTable cited;
    private final List<Dimension> dimensions;
    private final Map<String, Supplier<Object>> parts = new LinkedHashMap<>();

    ODataTable(CitedTables.CitedTable cited) {
        this.cited = cited;
        this.dimensions = Arrays.stream(Dimension.values())
                .filter(dimension -> cited.table().query().containsKey(dimension.code()))
                .toList();
        parts.put("Properties", this::properties);
        parts.put("Dimensions", () -> value(dimensions()));
        parts.put("MeasureCodes", () -> value(List.of(measure())));
        parts.put(PERIODS + "Codes", () -> value(periods()));
        for (var dimension : dimensions) {
            parts.put(name(dimension) + "Codes", () -> value(codes(dimension)));
            if (!groups(dimension).isEmpty()) {
                parts.put(name(dimension) + "Groups", () -> value(groups(dimension)));
            }
        }
        parts.put("Observations", () -> value(observations()));
    }

    /** A part as JSON; nothing if there is none of that name. */
    Optional<String> part(String name) {
        Supplier<Object> content = name.equals(SERVICE) ? this::service : parts.get(name);
        return Optional.ofNullable(content).map(each -> JSON.writeValueAsString(each.get()));
    }

    private Object service() {
        return value(parts.keySet().stream()
                .map(part -> object(
                        "name", part, "kind", part.equals("Properties") ? "Singleton" : "EntitySet", "url", part))
                .toList());
    }

    private Object properties() {
        var citation = cited.citation();
        return object(
                "Identifier", citation.id(),
                "Title", DataPackage.TITLE,
                "Description", DataPackage.text(citation),
                "Language", "en",
                "Version", citation.release(),
                "ObservationsModified", cited.release().madeAt().toString(),
                "ObservationCount", cited.table().lines().size(),
                "DatasetType", "Numeric",
                "TemporalCoverage",
                        citation.query().get("from") + "/" + citation.query().get("to"),
                "Source", DataPackage.source(citation),
                "CsvSha256", citation.csvSha256());
    }

    private List<Map<String, @Nullable Object>> dimensions() {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        all.add(dimension(PERIODS, "TimeDimension", "The period in which the case came in", false));
        for (var dimension : dimensions) {
            all.add(dimension(
                    name(dimension),
                    dimension == Dimension.REGION ? "GeoDimension" : "Dimension",
                    dimension.code(),
                    !groups(dimension).isEmpty()));
        }
        return all;
    }

    private static Map<String, @Nullable Object> dimension(String name, String kind, String title, boolean groups) {
        return object(
                "Identifier", name,
                "Title", title,
                "Kind", kind,
                "ContainsCodes", true,
                "CodesUrl", name + "Codes",
                "ContainsGroups", groups,
                "GroupsUrl", groups ? name + "Groups" : null);
    }

    private static Map<String, @Nullable Object> measure() {
        return object(
                "Identifier", MEASURE,
                "Index", 1,
                "Title", "Different children",
                "Description", "A protected count; StringValue <5 stands for few or nobody",
                "DataType", "Long",
                "Unit", "children",
                "Decimals", 0);
    }

    private List<Map<String, @Nullable Object>> periods() {
        var marks = new LinkedHashMap<String, String>();
        cited.table().lines().forEach(line -> marks.put(line.period(), line.mark()));
        var codes = new ArrayList<Map<String, @Nullable Object>>();
        marks.forEach((period, mark) -> codes.add(object(
                "Identifier", periodCode(period), "Index", codes.size() + 1, "Title", period, "Status", status(mark))));
        return codes;
    }

    private List<Map<String, @Nullable Object>> codes(Dimension dimension) {
        var parents = parents(dimension);
        var codes = new ArrayList<Map<String, @Nullable Object>>();
        for (var code : used(dimension)) {
            codes.add(object(
                    "Identifier",
                    code,
                    "Index",
                    codes.size() + 1,
                    "Title",
                    code,
                    "DimensionGroupId",
                    parents.get(code)));
        }
        return codes;
    }

    private List<Map<String, @Nullable Object>> groups(Dimension dimension) {
        var parents = parents(dimension);
        return used(dimension).stream()
                .map(parents::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(parent -> object("Id", parent, "Title", parent, "ParentId", null))
                .toList();
    }

    private LinkedHashSet<String> used(Dimension dimension) {
        return cited.table().lines().stream()
                .map(line -> line.codes().get(dimension.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, String> parents(Dimension dimension) {
        return cited.release().book().list(dimension).members().stream()
                .filter(member -> member.parent() != null)
                .collect(Collectors.toMap(CodeList.Member::code, member -> Objects.requireNonNull(member.parent())));
    }

    private List<Map<String, @Nullable Object>> observations() {
        var observations = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : cited.table().lines()) {
            var small = line.value() == null;
            var observation = object(
                    "Id",
                    observations.size(),
                    "Measure",
                    MEASURE,
                    "ValueAttribute",
                    small ? "Confidential" : "None",
                    "Value",
                    line.value(),
                    "StringValue",
                    small ? line.shown() : null);
            observation.put(PERIODS, periodCode(line.period()));
            dimensions.forEach(
                    dimension -> observation.put(name(dimension), line.codes().get(dimension.code())));
            observation.put("ObsStatus", TableCsv.obsStatus(line));
            observation.put("Revision", line.mark());
            observation.put("ConfStatus", TableCsv.confStatus(line));
            observations.add(observation);
        }
        return observations;
    }

    /** As Statistics Netherlands writes periods: {@code 2026MM03}, {@code 2026KW01}, {@code 2026JJ00}. */
    private static String periodCode(String period) {
        if (period.length() == 4) {
            return period + "JJ00";
        }
        var within = period.substring(5);
        return period.substring(0, 4) + (within.startsWith("Q") ? "KW0" + within.substring(1) : "MM" + within);
    }

    private static String status(String mark) {
        return switch (mark) {
            case "*" -> "Provisional";
            case "**" -> "Revised provisional";
            default -> "Final";
        };
    }

    /** {@code AGE_BAND} is {@code AgeBand}. */
    private static String name(Dimension dimension) {
        return Arrays.stream(dimension.code().split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Map<String, Object> value(List<Map<String, @Nullable Object>> items) {
        return Map.of("value", items);
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
