package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.dossiers.ResearchCommand.AnnotateTrend;
import nl.rechtspoor.command.dossiers.ResearchCommand.AssessIssue;
import nl.rechtspoor.command.dossiers.ResearchCommand.EnteredSource;
import nl.rechtspoor.command.dossiers.ResearchCommand.HearBody;
import nl.rechtspoor.command.dossiers.ResearchCommand.OpenDossier;
import nl.rechtspoor.command.dossiers.ResearchCommand.RecordFinding;
import nl.rechtspoor.command.dossiers.ResearchCommand.ReleaseStatistics;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.dossiers.ExternalCause;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what people do with an issue. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "Dossiers")
@AllowedTo({RESEARCHER, SENIOR_JURIST})
class DossierController {
    private final CommandDesk desk;

    DossierController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "Opens a dossier; its id follows from its key")
    Receipt open(@RequestBody Opening body, Envelope envelope) {
        var key = body.key();
        return desk.send(new OpenDossier(key.dossier(), key, body.title(), body.reason()), envelope);
    }

    @PostMapping("/{dossierId}/findings")
    @Operation(summary = "Writes down what was found, and where it can be looked up")
    Receipt find(@PathVariable UUID dossierId, @RequestBody Finding body, Envelope envelope) {
        return desk.send(
                new RecordFinding(new DossierId(dossierId), body.text(), body.sources(), body.reliability()), envelope);
    }

    @PostMapping("/{dossierId}/trend-annotations")
    @Operation(summary = "Says what outside the helpdesk moved the numbers in some months")
    Receipt annotate(@PathVariable UUID dossierId, @RequestBody Annotation body, Envelope envelope) {
        return desk.send(
                new AnnotateTrend(new DossierId(dossierId), body.from(), body.until(), body.cause(), body.text()),
                envelope);
    }

    @PostMapping("/{dossierId}/hearings")
    @Operation(summary = "Writes down what the body said before anybody names it")
    Receipt hear(@PathVariable UUID dossierId, @RequestBody Hearing body, Envelope envelope) {
        return desk.send(
                new HearBody(
                        new DossierId(dossierId),
                        body.body(),
                        body.on(),
                        body.statement(),
                        Boolean.TRUE.equals(body.childSafetyChecked())),
                envelope);
    }

    @PostMapping("/{dossierId}/assessments")
    @Operation(summary = "Weighs the issue by every criterion")
    Receipt assess(@PathVariable UUID dossierId, @RequestBody Assessment body, Envelope envelope) {
        return desk.send(new AssessIssue(new DossierId(dossierId), body.scores()), envelope);
    }

    @PostMapping("/{dossierId}/statistics-releases")
    @Operation(summary = "Adds statistics that passed the check for disclosure")
    Receipt release(@PathVariable UUID dossierId, @RequestBody Release body, Envelope envelope) {
        return desk.send(new ReleaseStatistics(new DossierId(dossierId), body.release(), body.sha256()), envelope);
    }

    record Opening(IssueKey key, String title, String reason) {}

    record Finding(String text, List<EnteredSource> sources, int reliability) {}

    record Annotation(YearMonth from, YearMonth until, ExternalCause cause, String text) {}

    record Hearing(
            Addressee body,
            LocalDate on,
            String statement,
            @Nullable Boolean childSafetyChecked) {}

    record Assessment(List<Points> scores) {}

    record Release(ReleaseId release, String sha256) {}
}
