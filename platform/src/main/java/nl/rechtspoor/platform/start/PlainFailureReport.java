package nl.rechtspoor.platform.start;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the console why the start failed and what to do, and nothing else. */
class PlainFailureReport implements FailureAnalysisReporter {
    private final PrintStream console = System.err;

    @Override
    public void report(FailureAnalysis analysis) {
        console.println("rechtspoor: " + analysis.getDescription().strip());
        if (analysis.getAction() != null) {
            console.println("            " + analysis.getAction().strip());
        }
    }
}
