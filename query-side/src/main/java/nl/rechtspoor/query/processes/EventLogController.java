package nl.rechtspoor.query.processes;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.query.access.CurrentViewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Histories of cases for programs that analyse processes. A history is microdata: nearly every one is unlike all others, so
 * only auditors get them, whose work is to look at how cases are handled. Recorded as an export before the first byte leaves.
 */
@RestController
@RequestMapping("/api/v1/audit/event-logs")
@AllowedTo(Role.AUDITOR)
class EventLogController {
    private static final int MOST_MONTHS = 24;

    private final Traces traces;
    private final AccessLog log;
    private final CurrentViewer viewer;
    private final Clock clock;

    EventLogController(Traces traces, AccessLog log, CurrentViewer viewer, Clock clock) {
        this.traces = traces;
        this.log = log;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping("/xes")
    @Operation(
            summary =
                    "What was done in the cases that came in between two months, as XES (IEEE 1849), under pseudonyms",
            description =
                    "Recorded as an export. No texts, no staff, no codes; names of cases hold within one log alone.")
    ResponseEntity<StreamingResponseBody> xes(@RequestParam YearMonth from, @RequestParam YearMonth to) {
        return exported(from, to, MediaType.APPLICATION_XML, "xes", out -> {
            try (var xes = new XesLog(out)) {
                traces.read(from, to, new Pseudonyms(), trace -> {
                    try {
                        xes.write(trace);
                    } catch (XMLStreamException e) {
                        throw new IllegalStateException("the log cannot be written", e);
                    }
                });
            } catch (XMLStreamException e) {
                throw new java.io.IOException("the log cannot be written", e);
            }
        });
    }

    @GetMapping("/ocel")
    @Operation(
            summary = "The same as OCEL 2.0 JSON: each step with its case, child, deadline and mediation",
            description =
                    "Recorded as an export. No texts, no staff, no codes; names of cases hold within one log alone.")
    ResponseEntity<StreamingResponseBody> ocel(@RequestParam YearMonth from, @RequestParam YearMonth to) {
        return exported(from, to, MediaType.APPLICATION_JSON, "ocel.json", out -> {
            try (var ocel = new OcelLog(out)) {
                traces.read(from, to, new Pseudonyms(), ocel::write);
            }
        });
    }

    private ResponseEntity<StreamingResponseBody> exported(
            YearMonth from, YearMonth to, MediaType type, String ending, StreamingResponseBody body) {
        long months = from.until(to, ChronoUnit.MONTHS) + 1;
        Rejected.rejectIf(months < 1 || months > MOST_MONTHS, new EventLogPeriodInvalid(MOST_MONTHS));
        var looks = viewer.get();
        log.record(new Access(
                clock.instant(), looks.staff(), looks.role(), AccessPurpose.AUDIT, AccessKind.EXPORT, null, null));
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cases-" + from + "-" + to + "." + ending)
                                .build()
                                .toString())
                .body(body);
    }
}
