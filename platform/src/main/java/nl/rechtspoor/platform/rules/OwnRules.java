package nl.rechtspoor.platform.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rechtspoor.kernel.rules.DetectionRules;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

/**
 * Editions that an administrator put in place. Only when detection raises a signal is the organisation's own to set; rules
 * that come from law are part of a release.
 */
record OwnRules(List<DetectionRules> detection) {
    private static final String DETECTION = "detection";

    /** What is in the folder, as strictly read as what comes with the program; nothing if there is no such folder. */
    static OwnRules in(@Nullable Path folder, RuleFiles files) {
        if (folder == null || !Files.exists(folder)) {
            return new OwnRules(List.of());
        }
        refuseOthers(folder);
        return new OwnRules(list(folder.resolve(DETECTION)).stream()
                .map(file -> files.readOne(new FileSystemResource(file), DetectionRules.class))
                .toList());
    }

    private static void refuseOthers(Path folder) {
        for (var found : list(folder)) {
            if (!found.getFileName().toString().equals(DETECTION)) {
                throw new RulesInvalid("own rules can only be set below " + folder.resolve(DETECTION) + "; remove "
                        + found.getFileName());
            }
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new RulesInvalid("the own rules in " + folder + " cannot be found", e);
        }
    }
}
