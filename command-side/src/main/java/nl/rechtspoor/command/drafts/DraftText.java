package nl.rechtspoor.command.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.formats.Bsn;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a draft may hold. It may be unfinished in every way, but a BSN is not kept, not even for an hour. */
final class DraftText {
    private static final int LONGEST = 200_000;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,59}");

    private DraftText() {}

    static String form(@Nullable String form) {
        if (form == null || !FORM.matcher(form).matches()) {
            throw new InvalidCommand(List.of(new Fault(
                    "/form", "TEXT_INVALID", "Name the form in at most 60 letters, digits, dots and dashes.")));
        }
        return form;
    }

    static String content(@Nullable JsonNode content, boolean notABsn) {
        if (content == null || content.isNull()) {
            throw new InvalidCommand(List.of(new Fault("/content", "REQUIRED", "This must not be missing.")));
        }
        var text = content.toString();
        if (text.length() > LONGEST) {
            throw new InvalidCommand(
                    List.of(new Fault("/content", "TOO_LONG", "At most " + LONGEST + " characters of JSON.")));
        }
        var faults = new ArrayList<Fault>();
        if (!notABsn) {
            collect(content, "/content", faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
        return text;
    }

    private static void collect(JsonNode node, String pointer, List<Fault> faults) {
        if (node.isString() && Bsn.appearsIn(node.stringValue())) {
            faults.add(new Fault(pointer, "BSN_FORBIDDEN", "This looks like a citizen service number; leave it out."));
        }
        node.properties().forEach(entry -> collect(entry.getValue(), pointer + "/" + escaped(entry.getKey()), faults));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, faults);
            }
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
