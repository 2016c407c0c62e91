package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.merkle.GrowingTree;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import nl.rechtspoor.ledger.proofs.TlogProof;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.ledger.tiles.Tiles;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger with nothing but the address and the log's key checks the ledger of the running program. */
class LedgerOverHttpIT {
    private static final Path PYTHON = Path.of("../ledger/src/test/python/read_log.py");
    private static final RunningAllInOne PROGRAM = RunningAllInOne.INSTANCE;
    private static HttpClient http;
    private static GuardedCase opened;

    @BeforeAll
    static void openACase() {
        http = HttpClient.newHttpClient();
        opened = GuardedCase.open(signedIn("jurist"), signedIn("senior"), List.of());
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    @Test
    void every_event_of_a_case_is_an_entry_of_the_tree_that_was_signed() throws Exception {
        Checkpoint signed = signedUpTo(opened.position() + 1);
        List<byte[]> entries = entries(signed);
        var tree = new GrowingTree();
        entries.forEach(entry -> tree.append(Hash.ofLeaf(entry)));
        assertThat(tree.tree().root()).isEqualTo(signed.root());
        JsonNode history = signedIn("auditor")
                .send("GET", "/api/v1/cases/" + opened.caseId() + "/history", null, Map.of())
                .json();

        var events = history.required("items");
        assertThat(events.size()).isPositive();
        events.forEach(event -> {
            int position = event.required("position").asInt();
            LedgerEntry entry = LedgerEntry.parse(entries.get(position));
            assertThat(entry.eventId()).isEqualTo(event.required("eventId").asString());
            assertThat(entry.payloadType()).isEqualTo(event.required("type").asString());
            assertThat(entry.aggregateId()).isEqualTo(opened.caseId().toString());
            assertThat(event.required("leafHash").asString())
                    .isEqualTo(HexFormat.of().formatHex(entry.leafHash()));
        });
    }

    @Test
    void the_receipt_of_an_act_proves_it_to_whoever_holds_it() throws Exception {
        Checkpoint signed = signedUpTo(opened.position() + 1);
        byte[] entry = entries(signed).get((int) opened.position());

        var receipt = TlogProof.parse(get("receipts/" + opened.position()).body());

        assertThat(receipt.verify(Hash.ofLeaf(entry), NoteVerifier.parse(vkey()))
                        .checkpoint()
                        .size())
                .isGreaterThan(opened.position());
    }

    @Test
    void an_act_whose_sender_waits_for_its_proof_is_answered_with_the_address_of_a_receipt_that_holds()
            throws Exception {
        JsonNode proven = GuardedCase.ownOf(signedIn("jurist"), Map.of("Prefer", "wait=60"));

        JsonNode proof = proven.required("proof");
        assertThat(proof.required("state").asString()).isEqualTo("PROVEN");
        String address = proof.required("address").asString();
        assertThat(address)
                .isEqualTo("/ledger/receipts/" + proven.required("position").asLong());
        byte[] entry = entries(signedUpTo(proven.required("position").asLong() + 1))
                .get(proven.required("position").asInt());
        assertThat(TlogProof.parse(get(address.substring("/ledger/".length())).body())
                        .verify(Hash.ofLeaf(entry), NoteVerifier.parse(vkey()))
                        .checkpoint()
                        .size())
                .isGreaterThan(proven.required("position").asLong());
    }

    @Test
    void a_reader_of_another_code_base_comes_to_the_same_leaves() throws Exception {
        Checkpoint signed = signedUpTo(1);
        Process python = new ProcessBuilder("python3", PYTHON.toString(), PROGRAM.address() + "/ledger", vkey())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (var out = python.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }

        assertThat(python.waitFor()).as(String.join("\n", lines)).isZero();
        var leaves = new GrowingTree();
        lines.stream()
                .filter(line -> line.startsWith("leaf "))
                .map(line -> HexFormat.of().parseHex(line.split(" ")[2]))
                .forEach(leaf -> leaves.append(Hash.of(leaf)));
        assertThat(leaves.tree().whenItsSizeWas(signed.size()).root()).isEqualTo(signed.root());
        assertThat(lines.get(1))
                .isEqualTo(
                        "root " + HexFormat.of().formatHex(leaves.tree().root().bytes()));
    }

    @Test
    void what_can_not_change_is_kept_and_the_checkpoint_is_asked_for_again_and_nobody_is_given_a_cookie()
            throws Exception {
        signedUpTo(1);
        HttpResponse<byte[]> checkpoint = get("checkpoint");
        HttpResponse<byte[]> tile = get("tile/0/000.p/1");

        assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(checkpoint.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(tile.headers().firstValue("Cache-Control").orElse("")).contains("public", "immutable");
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(List.of(checkpoint, tile))
                .allSatisfy(answer -> assertThat(answer.headers().map())
                        .doesNotContainKey("set-cookie")
                        .containsKey("x-content-type-options"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "tile",
                "tile/",
                "tile/0/0",
                "tile/0/000.p/0",
                "tile/0/000.p/257",
                "tile/9/000",
                "tile/0/x999/999",
                "tile/entries/x001/000",
                "tile/-1/000",
                "tile/0/000/checkpoint",
                "checkpoint/x",
                "receipts/x",
                "receipts/-1",
                "receipts/01",
                "receipts/999999999999999999",
                "receipts/99999999999999999999"
            })
    void what_is_no_part_of_the_ledger_is_not_there(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_can_be_sent_to_it() throws Exception {
        var post = HttpRequest.newBuilder(PROGRAM.address().resolve("/ledger/checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        assertThat(http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    private static Checkpoint signedUpTo(long size) throws Exception {
        for (int look = 0; look < 4_000; look++) {
            HttpResponse<byte[]> answer = get("checkpoint");
            if (answer.statusCode() == 200) {
                Checkpoint signed = SignedCheckpoint.open(answer.body(), NoteVerifier.parse(vkey()))
                        .checkpoint();
                if (signed.size() >= size) {
                    return signed;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not signed in time");
    }

    private static List<byte[]> entries(Checkpoint signed) {
        Tiles tiles = path -> {
            try {
                HttpResponse<byte[]> answer = get(path.toString());
                return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        var reader = new TileReader(tiles.remembering(), signed.size());
        assertThat(reader.tree().root()).isEqualTo(signed.root());
        var entries = new ArrayList<byte[]>();
        for (long bundle = 0; bundle * TilePath.FULL < signed.size(); bundle++) {
            entries.addAll(reader.entries(bundle));
        }
        return entries;
    }

    private static String vkey() throws IOException, InterruptedException {
        return new JsonMapper()
                .readTree(get("keys").body())
                .required("keys")
                .required(0)
                .required("vkey")
                .asString();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI address = PROGRAM.address().resolve("/ledger/" + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(PROGRAM.address());
        assertThat(browser.signIn(username, "kinderrechten-demo").status()).isEqualTo(200);
        return browser;
    }
}
