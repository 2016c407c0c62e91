package nl.rechtspoor.command.detection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.statistics.series.DetectionSettings;
import nl.rechtspoor.statistics.series.SeriesKey;

/** The rules of a run in the words of the method, with the months that are no part of what is normal. */
record RunSettings(DetectionRules rules, Map<SeriesKey, Set<YearMonth>> confirmed) {
    /** The version of the program that computes; a change of the method is a change of this. */
    static final String PROGRAM = "2026-11.2";

    DetectionSettings ofSeries() {
        return DetectionSettings.of(
                rules, confirmed, provinces().stream().map(Enum::name).toList(), zones());
    }

    private List<Province> provinces() {
        return rules.regions().stream().map(DetectionRules.Region::province).toList();
    }

    /** Each province, and each with its neighbours. */
    private List<List<Integer>> zones() {
        var index = new EnumMap<Province, Integer>(Province.class);
        provinces().forEach(province -> index.put(province, index.size()));
        var zones = new LinkedHashSet<List<Integer>>();
        rules.regions().forEach(region -> zones.add(List.of(index.get(region.province()))));
        rules.regions()
                .forEach(region -> zones.add(Stream.concat(Stream.of(region.province()), region.neighbours().stream())
                        .map(index::get)
                        .sorted()
                        .toList()));
        return new ArrayList<>(zones);
    }

    /** SHA-256 of what the rules say and of the months that are left out. */
    String hash() {
        var masked = new TreeMap<SeriesKey, Set<YearMonth>>();
        confirmed.forEach((series, months) -> masked.put(series, new TreeSet<>(months)));
        return Sha256.of(PROGRAM + "\n" + rules.settingsHash() + "\n"
                + masked.entrySet().stream()
                        .map(entry -> entry.getKey().name() + " " + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
