package nl.rechtspoor.kernel.dossiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.cases.DecisionType;
import nl.rechtspoor.kernel.cases.VulnerableGroup;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.directory.BodyType;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.kernel.rules.ArticleCode;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is about, in codes; what is missing stands for all. There is one dossier per key for ever, so that two can
 * never be open for the same issue and a relapse finds its own history.
 *
 * @param topic a sub-topic of the area, as the taxonomy names it
 * @param issueHint the code under which jurists escalate cases of this issue
 */
public record IssueKey(
        @Nullable AreaCode area,
        @Nullable String topic,
        @Nullable ArticleCode article,
        @Nullable BodyType bodyType,
        @Nullable BodyId body,
        @Nullable DecisionType decisionType,
        @Nullable Province province,
        @Nullable VulnerableGroup group,
        @Nullable String issueHint) {
    /** The key of cases that jurists escalated under one hint: families can be told apart within a hint only. */
    public static IssueKey ofHint(String issueHint) {
        return new IssueKey(null, null, null, null, null, null, null, null, issueHint);
    }

    /** The one dossier of this key. */
    public DossierId dossier() {
        var canonical = parts().map(part -> part == null ? "" : part.toString()).collect(Collectors.joining("|"));
        return new DossierId(UUID.nameUUIDFromBytes(("issue|" + canonical).getBytes(UTF_8)));
    }

    /** Whether it narrows nothing down. */
    public boolean narrowsNothing() {
        return parts().allMatch(Objects::isNull);
    }

    private Stream<@Nullable Object> parts() {
        return Stream.of(area, topic, article, bodyType, body, decisionType, province, group, issueHint);
    }
}
