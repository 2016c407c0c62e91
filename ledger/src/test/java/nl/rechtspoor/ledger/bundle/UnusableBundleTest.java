package nl.rechtspoor.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.SignatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no bundle, or traps: all verifiers end with code 2 and say nothing about a case. */
class UnusableBundleTest {
    @TempDir
    Path folder;

    @Test
    void what_is_no_zip() throws Exception {
        assertUnusable(Files.writeString(folder.resolve("text.zip"), "no archive"));
        assertUnusable(Files.createFile(folder.resolve("empty.zip")));
        assertUnusable(folder.resolve("nowhere.zip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "/etc/outside",
                "events/../../outside",
                "events//3",
                "events\\3",
                "C:outside",
                ".hidden",
                "a/.b",
                "name with spaces",
                "n\u00e4me",
            })
    void names_that_lead_elsewhere(String name) throws Exception {
        Map<String, byte[]> files = Bundles.log().export(Bundles.CASE);
        files.put(name, new byte[0]);

        assertUnusable(Bundles.zip(folder, files));
    }

    @Test
    void a_name_that_is_there_twice() throws Exception {
        Map<String, byte[]> files = Bundles.log().export(Bundles.CASE);
        byte[] first = "bundle.jsom".getBytes(StandardCharsets.UTF_8);
        files.put("bundle.jsom", files.get("bundle.json"));
        Path bundle = Bundles.zip(folder, files);
        byte[] bytes = Files.readAllBytes(bundle);
        for (int at = 0; at + first.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + first.length, first, 0, first.length)) {
                bytes[at + first.length - 1] = 'n';
            }
        }

        assertUnusable(Files.write(bundle, bytes));
    }

    @Test
    void a_file_that_unpacks_to_more_than_memory_holds() throws Exception {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bundle.json"));
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertUnusable(bomb);
    }

    @Test
    void many_small_files_and_much_in_all() throws IOException {
        Path bundle = Bundles.zip(folder, Map.of("a", new byte[600], "b", new byte[600]));

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Archive(1, 1000, 10_000).read(bundle));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Archive(2, 1000, 1000).read(bundle));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Archive(2, 599, 10_000).read(bundle));
        assertThat(new Archive(2, 600, 1200).read(bundle)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"aggregate\":\"a\",\"format\":\"other\",\"origin\":\"o\",\"size\":1,\"v\":1}",
                "{\"aggregate\":\"a\",\"format\":\"rechtspoor-case-bundle\",\"origin\":\"o\",\"size\":0,\"v\":1}",
                "{\"aggregate\":\"a\",\"format\":\"rechtspoor-case-bundle\",\"origin\":\"o\",\"size\":1,\"v\":2}",
                "{\"aggregate\":\"a\",\"format\":\"rechtspoor-case-bundle\",\"origin\":\"o\",\"size\":\"1\",\"v\":1}",
                "{\"aggregate\": \"a\",\"format\":\"rechtspoor-case-bundle\",\"origin\":\"o\",\"size\":1,\"v\":1}",
                "{\"aggregate\":\"a\",\"format\":\"rechtspoor-case-bundle\",\"origin\":{},\"size\":1,\"v\":1}",
                "{\"aggregate\":\"\\ud800\",\"format\":\"rechtspoor-case-bundle\",\"origin\":\"o\",\"size\":1,\"v\":1}",
            })
    void a_manifest_that_is_none(String manifest) throws Exception {
        Map<String, byte[]> files = new TreeMap<>(Map.of("bundle.json", manifest.getBytes(StandardCharsets.UTF_8)));

        assertUnusable(Bundles.zip(folder, files));
    }

    @Test
    void no_key_of_the_log() throws Exception {
        Path bundle = Bundles.zip(folder, Bundles.log().export(Bundles.CASE));
        var other = Bundles.signer("example.org/other", SignatureType.ED25519).verifier();

        assertThat(new Verifiers(folder).check(bundle, List.of()).code()).isEqualTo(2);
        assertThat(new Verifiers(folder).check(bundle, List.of(other)).code()).isEqualTo(2);
        assertThat(new Verifiers(folder)
                        .check(bundle, List.of(Bundles.WITNESS.verifier()))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void arguments_that_make_no_sense() {
        var verifiers = new Verifiers(folder);

        assertThat(verifiers.ours(List.of()).code()).isEqualTo(2);
        assertThat(verifiers.ours(List.of("--help")).code()).isEqualTo(2);
        assertThat(verifiers.ours(List.of("--key")).code()).isEqualTo(2);
        assertThat(verifiers.ours(List.of("--key", "no+key", "bundle.zip")).code())
                .isEqualTo(2);
        assertThat(verifiers.ours(List.of("a.zip", "b.zip")).code()).isEqualTo(2);
    }

    private void assertUnusable(Path bundle) throws IOException, InterruptedException {
        assertThat(new Verifiers(folder).check(bundle, Bundles.KEYS))
                .isEqualTo(new SecondVerifier.Outcome(2, List.of()));
    }
}
