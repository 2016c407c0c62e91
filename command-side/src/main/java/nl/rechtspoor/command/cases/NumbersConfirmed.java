package nl.rechtspoor.command.cases;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent.NotABsnConfirmed;
import nl.rechtspoor.kernel.formats.Bsn;
import nl.rechtspoor.platform.commands.Act;
import org.jspecify.annotations.Nullable;

/** Finds the fields whose number looks like a BSN although the actor said that it is none: that is kept as a fact. */
final class NumbersConfirmed {
    private NumbersConfirmed() {}

    static Optional<NotABsnConfirmed> in(CaseCommand command, Act act, CaseId caseId) {
        if (!act.notABsn()) {
            return Optional.empty();
        }
        var fields = new ArrayList<String>();
        collect(command, "", fields);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new NotABsnConfirmed(caseId, List.copyOf(fields)));
    }

    private static void collect(@Nullable Object value, String path, List<String> fields) {
        switch (value) {
            case String text when Bsn.appearsIn(text) -> fields.add(path);
            case Record record -> components(record, path, fields);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), path + "/" + i, fields);
                }
            }
            case null, default -> {} // no other type of component carries text
        }
    }

    private static void components(Record record, String path, List<String> fields) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                collect(
                        accessor.invoke(record),
                        path.isEmpty() ? component.getName() : path + "/" + component.getName(),
                        fields);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that cannot be read: " + component, e);
            }
        }
    }
}
