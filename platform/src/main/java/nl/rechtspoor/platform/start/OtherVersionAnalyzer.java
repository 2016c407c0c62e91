package nl.rechtspoor.platform.start;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Data that another version wrote in another shape is refused as such. */
class OtherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The data was written by another version of Rechtspoor, whose tables have another shape.",
                "Start that version, or give this one another data folder. Nothing was changed.",
                rootFailure);
    }
}
