package nl.rechtspoor.allinone.demo;

import java.util.List;
import nl.rechtspoor.allinone.demo.DemoBodies.DemoBody;
import nl.rechtspoor.kernel.rules.LegalArea;

/** What is known of a demo case before its story begins. */
record DemoCase(
        int number,
        DemoTopic topic,
        DemoPlot plot,
        boolean askedByChild,
        DemoFamily family,
        DemoBody body,
        LegalArea area) {
    private static final List<String> ASKERS = List.of("PARENT", "PARENT", "PARENT", "LAWYER", "CARE_WORKER");

    String asker() {
        return askedByChild ? "CHILD" : ASKERS.get(number % ASKERS.size());
    }

    /** Four of ten write, and wait for a first answer; the others were answered on the phone. */
    boolean isWritten() {
        return number % 10 >= 6;
    }

    /** Whether nobody took the case at once, so that a senior hands it out. */
    boolean isUnassigned() {
        return number % 17 == 0;
    }

    DemoCast jurist() {
        return DemoCast.juristOf(topic.team(), number);
    }

    DemoCast senior() {
        return DemoCast.seniorOf(topic.team());
    }
}
