package nl.rechtspoor.platform.publishing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rechtspoor.platform.access.Public;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.LogKey;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP, C2SP tlog-tiles. What it shows holds no personal value and no ciphertext. */
@RestController
@RequestMapping("/ledger")
@Public("whoever checks the ledger must not have to ask us first")
class LedgerController {
    /** A tile of a width never changes. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final PublishedLedger ledger;
    private final SignedCheckpoints signed;

    LedgerController(PublishedLedger ledger, SignedCheckpoints signed) {
        this.ledger = ledger;
        this.signed = signed;
    }

    /** The keys of the log. */
    record LogKeys(List<LogKey> keys) {}

    @GetMapping(value = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The newest signed checkpoint of the ledger, C2SP tlog-checkpoint")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "Nothing is signed yet", content = @Content)
    ResponseEntity<byte[]> checkpoint() {
        return answer(ledger.checkpoint(), MediaType.TEXT_PLAIN, CacheControl.noCache());
    }

    @GetMapping(value = "/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "A tile of hashes or of entries, C2SP tlog-tiles: L/N[.p/W] or entries/N[.p/W]")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "No such tile is signed", content = @Content)
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        return answer(ledger.tile("tile" + path), MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
    }

    @GetMapping(value = "/receipts/{position}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary =
                    "The proof that a position is in the signed ledger, C2SP tlog-proof; with cosigned, once a witness saw it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "Not yet, or no such position", content = @Content)
    ResponseEntity<byte[]> receipt(
            @PathVariable String position, @RequestParam(defaultValue = "false") boolean cosigned) {
        Optional<byte[]> receipt = POSITION.matcher(position).matches()
                ? ledger.receipt(Long.parseLong(position), cosigned)
                : Optional.empty();
        return answer(receipt, MediaType.TEXT_PLAIN, CacheControl.noCache());
    }

    @GetMapping("/keys")
    @Operation(summary = "The keys with which the ledger was and is signed, and when each was valid")
    ResponseEntity<LogKeys> keys() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new LogKeys(signed.keys()));
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> found, MediaType type, CacheControl cache) {
        return found.map(bytes -> ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(cache)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
