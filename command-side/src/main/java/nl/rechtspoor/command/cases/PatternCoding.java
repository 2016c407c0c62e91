package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.rechtspoor.kernel.cases.AgeBand;
import nl.rechtspoor.kernel.cases.BirthDate;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.CodedPattern;
import nl.rechtspoor.kernel.directory.Body;
import org.jspecify.annotations.Nullable;

/** Turns a classification into the codes that research may see: no text, nothing finer than a quarter or a province. */
record PatternCoding(Classification codes, Knowledge knowledge) {
    CodedPattern of(@Nullable BirthDate birthDate, LocalDate day) {
        var body = codes.body();
        var typeOfBody = body == null
                ? null
                : knowledge.bodies().find(body).map(Body::type).orElse(null);
        return new CodedPattern(
                codes.areas(),
                codes.articles(),
                codes.primaryArticle(),
                codes.bodyType() == null ? typeOfBody : codes.bodyType(),
                body,
                codes.decisionType(),
                codes.province(),
                codes.groups(),
                birthDate == null ? AgeBand.UNKNOWN : band(birthDate.ageOn(day)),
                quarter(codes.violationMonth() == null ? YearMonth.from(day) : codes.violationMonth()));
    }

    private static AgeBand band(int age) {
        if (age < 6) {
            return AgeBand.AGE_0_5;
        }
        if (age < 12) {
            return AgeBand.AGE_6_11;
        }
        if (age < 16) {
            return AgeBand.AGE_12_15;
        }
        return age < 18 ? AgeBand.AGE_16_17 : AgeBand.AGE_18_PLUS;
    }

    private static String quarter(YearMonth month) {
        return month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
    }
}
