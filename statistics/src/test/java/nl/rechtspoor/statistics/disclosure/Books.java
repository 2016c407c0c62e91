package nl.rechtspoor.statistics.disclosure;

import java.util.List;
import java.util.stream.Stream;

/** Code lists that are small enough to think about. */
final class Books {
    private Books() {}

    static CodeBook small() {
        return new CodeBook(List.of(
                CodeList.grouped(
                        Dimension.AREA,
                        List.of(
                                new CodeList.Member("M-ROOT", "M"),
                                new CodeList.Member("M-FAM", "M"),
                                new CodeList.Member("E-ADM", "E"))),
                CodeList.grouped(
                        Dimension.ARTICLE,
                        List.of(
                                new CodeList.Member("CRC-3", "CRC"),
                                new CodeList.Member("CRC-8", "CRC"),
                                new CodeList.Member("ECHR-8", "ECHR"))),
                CodeList.grouped(Dimension.BODY, List.of(new CodeList.Member("ind", "IND"))),
                CodeList.flat(Dimension.REGION, Stream.of("A1", "A2", "A3", "A4", "A5", "A6")),
                CodeList.flat(Dimension.GROUP, Stream.of("REFUGEE", "POVERTY")),
                CodeList.flat(Dimension.AGE_BAND, Stream.of("AGE_0_5", "AGE_6_11", "AGE_12_15")),
                CodeList.flat(Dimension.ASKER_ROLE, Stream.of("CHILD", "PARENT")),
                CodeList.flat(Dimension.CHANNEL, Stream.of("PHONE", "EMAIL")),
                CodeList.flat(Dimension.DECISION_TYPE, Stream.of("REFUSAL", "GRANT")),
                CodeList.flat(Dimension.OUTCOME, Stream.of("SOLVED", "NOT_SOLVED"))));
    }
}
