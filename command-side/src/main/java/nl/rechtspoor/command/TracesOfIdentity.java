package nl.rechtspoor.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.CaseId;

/**
 * Finds in texts about an issue what leads to a child: an e-mail address, a phone number, a case's number or id, the ten
 * digits of the immigration service, and the full name, number or address of anybody in the cases behind the issue.
 */
public final class TracesOfIdentity {
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}"),
            Pattern.compile("(?<![\\d-])(\\+31|0031|0)[ -]?(\\(0\\))?[ -]?[1-9]([ -]?\\d){8}(?!\\d)"),
            Pattern.compile("(?<!\\d)(19|20)\\d\\d-\\d{5}(?!\\d)"),
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"),
            Pattern.compile("(?<!\\d)\\d{10}(?!\\d)"));

    private final NamesInCases names;

    public TracesOfIdentity(NamesInCases names) {
        this.names = names;
    }

    /** The fields whose text leads to somebody. */
    public List<String> in(EnteredTexts texts, Set<CaseId> cases) {
        if (texts.byField().isEmpty()) {
            return List.of();
        }
        var formal = texts.byField().entrySet().stream()
                .filter(field -> FORMS.stream()
                        .anyMatch(form -> form.matcher(field.getValue()).find()))
                .map(Map.Entry::getKey)
                .toList();
        return formal.isEmpty() ? names.fieldsNamingAnybody(texts, cases) : formal;
    }
}
