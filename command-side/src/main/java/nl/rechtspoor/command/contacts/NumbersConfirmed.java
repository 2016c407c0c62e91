package nl.rechtspoor.command.contacts;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.kernel.formats.Bsn;
import nl.rechtspoor.platform.commands.Act;

/** Finds the fields whose number looks like a BSN although the actor said that it is none: that is kept as a fact. */
final class NumbersConfirmed {
    private NumbersConfirmed() {}

    static List<String> in(Record command, Act act) {
        if (!act.notABsn()) {
            return List.of();
        }
        var fields = new ArrayList<String>();
        collect(command, "", fields);
        return List.copyOf(fields);
    }

    private static void collect(Record record, String path, List<String> fields) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                switch (accessor.invoke(record)) {
                    case String text when Bsn.appearsIn(text) -> fields.add(path + component.getName());
                    case Record nested -> collect(nested, path + component.getName() + "/", fields);
                    case null, default -> {} // no other type of component carries text
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that cannot be read: " + component, e);
            }
        }
    }
}
