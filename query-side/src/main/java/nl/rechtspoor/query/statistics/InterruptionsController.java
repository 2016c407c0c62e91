package nl.rechtspoor.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.YearMonth;
import java.util.HashMap;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a series of released counts changed from a month on. */
@RestController
@RequestMapping("/api/v1/research/statistics/before-and-after")
@AllowedTo(Role.RESEARCHER)
class InterruptionsController {
    private final Interruptions interruptions;
    private final CurrentViewer viewer;

    InterruptionsController(Interruptions interruptions, CurrentViewer viewer) {
        this.interruptions = interruptions;
        this.viewer = viewer;
    }

    @GetMapping("/{month}")
    @Operation(
            summary =
                    "Protected monthly counts before and after a month, and by how much level and slope changed there",
            description = "Narrowed by at most three dimensions with one code each, as the question itself is.")
    @Parameter(name = "parameters", in = ParameterIn.QUERY, description = "Dimensions, one code each")
    BeforeAndAfter at(@PathVariable YearMonth month, @RequestParam MultiValueMap<String, String> parameters) {
        return interruptions.at(month, new HashMap<>(parameters), viewer.get().staff());
    }
}
