package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.rechtspoor.command.dossiers.SignalRejection.CodeUnknown;
import nl.rechtspoor.command.dossiers.SignalRejection.KeyMissing;
import nl.rechtspoor.kernel.dossiers.IssueKey;

/** Whether the codes of a key exist, and whether it is about something. */
record KeyCodes(DossierKnowledge knowledge, LocalDate day) {
    private static final Pattern HINT = Pattern.compile("[A-Z0-9-]{1,60}");

    /** A hint stands alone: under a hint families can be told apart, across codes they cannot. */
    void check(IssueKey key) {
        rejectIf(key.narrowsNothing(), new KeyMissing());
        var unknown = new ArrayList<String>();
        var hint = key.issueHint();
        if (hint != null && !(HINT.matcher(hint).matches() && key.equals(IssueKey.ofHint(hint)))) {
            unknown.add("issueHint");
        }
        var taxonomy = knowledge.rules().taxonomy().on(day);
        if (key.area() != null && !taxonomy.isValid(key.area(), day)) {
            unknown.add("area");
        }
        if (key.topic() != null && (key.area() == null || !taxonomy.knowsTopic(List.of(key.area()), key.topic()))) {
            unknown.add("topic");
        }
        if (key.article() != null && !knowledge.rules().articles().on(day).isValid(key.article(), day)) {
            unknown.add("article");
        }
        if (key.bodyType() != null
                && knowledge.rules().directory().on(day).kind(key.bodyType()).isEmpty()) {
            unknown.add("bodyType");
        }
        if (key.body() != null && !knowledge.bodies().exists(key.body(), day)) {
            unknown.add("body");
        }
        rejectIf(!unknown.isEmpty(), new CodeUnknown(unknown));
    }
}
