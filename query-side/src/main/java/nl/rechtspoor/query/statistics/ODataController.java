package nl.rechtspoor.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.Rejected;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A saved question as the open data of Statistics Netherlands look, for programs that read those. */
@RestController
@RequestMapping(value = "/api/v1/research/statistics/saved/{id}/odata", produces = ODataController.MEDIA_TYPE)
@AllowedTo(Role.RESEARCHER)
class ODataController {
    /** JSON without the control information of OData, which would have to name the server's address. */
    static final String MEDIA_TYPE = "application/json;odata.metadata=none";

    private final CitedTables tables;

    ODataController(CitedTables tables) {
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "What a saved question is made of: the names of its parts, as an OData service says them")
    String parts(
            @PathVariable String id, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> options) {
        return part(id, ODataTable.SERVICE, options);
    }

    @GetMapping("/{part}")
    @Operation(
            summary = "One part of a saved question as OData: its observations, or what the codes in them stand for",
            description =
                    "Properties, Dimensions, MeasureCodes, Observations, and for each dimension its codes"
                            + " (PeriodsCodes, AreaCodes) and groups (AreaGroups). Always whole: $filter and the like are refused.")
    String part(
            @PathVariable String id,
            @PathVariable String part,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> options) {
        Rejected.rejectIf(!options.isEmpty(), new SelectionNotOffered());
        return new ODataTable(tables.table(id))
                .part(part)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
