package nl.rechtspoor.query.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import nl.rechtspoor.statistics.disclosure.StatisticsQuery;
import tools.jackson.databind.json.JsonMapper;

/** A query to one release. Whoever asks the same thing, in whatever order of words, asks the same question. */
record Question(Release release, StatisticsQuery query) {
    /** What is counted: different children, by the month in which their cases came in. */
    static final String DATASET = "children";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The one text of this question: JSON with sorted names and without spaces. */
    String canonical() {
        var parts = new TreeMap<String, Object>();
        parts.put("dataset", DATASET);
        parts.put("method", release.method());
        parts.put("query", query.parameters());
        parts.put("release", release.month().toString());
        return JSON.writeValueAsString(parts);
    }

    /** The SHA-256 of the canonical text. */
    String id() {
        return sha256(canonical());
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
