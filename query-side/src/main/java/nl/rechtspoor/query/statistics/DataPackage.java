package nl.rechtspoor.query.statistics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.Dimension;

/** Describes a table to programs and readers: a Data Package, version 2 of the standard, with the code lists in it. */
final class DataPackage {
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    /** Of the table, for people. */
    static final String TITLE = "Children who asked the helpdesk for help, protected counts";

    private DataPackage() {}

    static Map<String, Object> of(CitedTables.CitedTable cited) {
        var citation = cited.citation();
        var description = new LinkedHashMap<String, Object>();
        description.put("$schema", PROFILE);
        description.put(
                "name", "rechtspoor-" + citation.dataset() + "-" + citation.id().substring(0, 12));
        description.put("id", citation.id());
        description.put("title", TITLE);
        description.put("description", text(citation));
        description.put("version", citation.release());
        description.put("created", citation.savedAt().toString());
        description.put("sources", List.of(Map.of("title", source(citation))));
        description.put("resources", List.of(csv(cited), parquet(cited)));
        return description;
    }

    /** Where the figures come from. */
    static String source(Citation citation) {
        return "Sealed events of the helpdesk up to position " + citation.position();
    }

    /** What a reader must know before using a figure. */
    static String text(Citation citation) {
        return "Different children by the month in which their cases came in. Counts are perturbed (method "
                + citation.method() + ", noise " + citation.noise()
                + "); a missing value stands for <5, which may be nobody. Parts need not add up to totals."
                + " Marks: * provisional, ** revised provisional, none: final.";
    }

    private static Map<String, Object> csv(CitedTables.CitedTable cited) {
        var file = file("data", "csv", TableCsv.of(cited.table()).getBytes(StandardCharsets.UTF_8));
        file.put("mediatype", "text/csv");
        file.put("encoding", "utf-8");
        file.put("profile", "tabular-data-resource"); // for readers of version 1
        file.put("type", "table");
        file.put("dialect", dialect());
        file.put("schema", schema(cited.release().book()));
        return file;
    }

    private static Map<String, Object> dialect() {
        var dialect = new LinkedHashMap<String, Object>();
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        dialect.put("doubleQuote", true);
        dialect.put("header", true);
        return dialect;
    }

    private static Map<String, Object> parquet(CitedTables.CitedTable cited) {
        var file = file("data-parquet", "parquet", TableParquet.of(cited.table()));
        file.put("mediatype", TableParquet.MEDIA_TYPE);
        file.put("description", "The same lines and columns");
        return file;
    }

    private static Map<String, Object> file(String name, String format, byte[] bytes) {
        var file = new LinkedHashMap<String, Object>();
        file.put("name", name);
        file.put("path", "data." + format);
        file.put("format", format);
        file.put("bytes", bytes.length);
        file.put("hash", "sha256:" + Question.sha256(bytes));
        return file;
    }

    private static Map<String, Object> schema(CodeBook book) {
        var fields = new ArrayList<Map<String, Object>>();
        fields.add(field("dataset", "string", "What is counted"));
        fields.add(field("release", "string", "The last month that the release tells"));
        fields.add(field("period", "string", "Calendar month, quarter or year in which the case came in"));
        for (var dimension : Dimension.values()) {
            var field = field(dimension.code(), "string", "A code; " + TableCsv.TOTAL + " counts all");
            field.put("categories", categories(book.list(dimension)));
            fields.add(field);
        }
        fields.add(field("measure", "string", "Different children"));
        fields.add(field("value", "integer", "The protected count; missing stands for <5, which may be nobody"));
        fields.add(field("obs_status", "string", "SDMX: A normal, P provisional"));
        fields.add(field("revision", "string", "* provisional, ** revised provisional, empty: final"));
        fields.add(field("conf_status", "string", "SDMX: F free, A small count"));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        schema.put(
                "primaryKey",
                Stream.concat(
                                Stream.of("period"),
                                java.util.Arrays.stream(Dimension.values()).map(Dimension::code))
                        .toList());
        return schema;
    }

    private static Map<String, Object> field(String name, String type, String description) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", name);
        field.put("type", type);
        field.put("description", description);
        return field;
    }

    private static List<String> categories(CodeList list) {
        return Stream.of(
                        Stream.of(TableCsv.TOTAL),
                        list.members().stream().map(CodeList.Member::code),
                        list.parents().stream())
                .flatMap(each -> each)
                .toList();
    }
}
