package nl.rechtspoor.query.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.CodeList;
import tools.jackson.databind.json.JsonMapper;

/**
 * One monthly release, as it was made and as it stays.
 *
 * @param month the last month that it tells
 * @param position the last event that it knows
 * @param method the version of the method it was made by
 * @param noise the settings of the table of noise
 * @param keyMark shows whether the keys are still those it was made with
 */
record Release(
        YearMonth month,
        long position,
        Instant madeAt,
        String method,
        String noise,
        byte[] keyMark,
        List<CodeList> codeLists) {
    /** The version of everything that decides how a value comes out; a citation names it. */
    static final String METHOD = "cell-key-1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    CodeBook book() {
        return new CodeBook(codeLists);
    }

    /** The SHA-256 of the code lists: releases with the same lists have the same cells. */
    String codeListsHash() {
        return Question.sha256(JSON.writeValueAsString(codeLists));
    }
}
