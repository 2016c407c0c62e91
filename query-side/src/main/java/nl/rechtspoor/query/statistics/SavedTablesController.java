package nl.rechtspoor.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions that can be cited, and their figures as files that come out byte for byte the same for ever. */
@RestController
@RequestMapping("/api/v1/research/statistics/saved")
@AllowedTo(Role.RESEARCHER)
class SavedTablesController {
    private final CitedTables tables;

    SavedTablesController(CitedTables tables) {
        this.tables = tables;
    }

    record Citations(List<Citation> items) {}

    @PostMapping
    @Operation(summary = "Saves the question that the parameters ask, so that it can be cited; twice is once")
    @Parameter(name = "parameters", in = ParameterIn.QUERY, description = "As of the question itself")
    Citation save(@RequestParam MultiValueMap<String, String> parameters) {
        return tables.save(parameters);
    }

    @GetMapping
    @Operation(summary = "The questions that can be cited, newest first")
    Citations saved() {
        return new Citations(tables.citations());
    }

    @GetMapping("/{id}/publication")
    @Operation(
            summary =
                    "Whether the figures may leave the helpdesk, and under which id a dossier and a campaign use them",
            description =
                    "They must be rounded (rounded=true); a cell must not be one family for more than half, or differ by"
                            + " few from a cell that was published before.")
    FrozenTables.Frozen publication(@PathVariable String id) {
        return tables.publication(id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "The citation of a saved question")
    Citation citation(@PathVariable String id) {
        return tables.citation(id);
    }

    @GetMapping(value = "/{id}/data.csv", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "The figures of a saved question, byte for byte as they were when it was saved")
    String csv(@PathVariable String id) {
        return TableCsv.of(tables.table(id).table());
    }

    @GetMapping(value = "/{id}/data.parquet", produces = TableParquet.MEDIA_TYPE)
    @Operation(summary = "The same figures in the columns of the CSV, as Parquet")
    byte[] parquet(@PathVariable String id) {
        return TableParquet.of(tables.table(id).table());
    }

    @GetMapping("/{id}/datapackage.json")
    @Operation(summary = "The description of those files, as a Data Package")
    Map<String, Object> dataPackage(@PathVariable String id) {
        return DataPackage.of(tables.table(id));
    }
}
