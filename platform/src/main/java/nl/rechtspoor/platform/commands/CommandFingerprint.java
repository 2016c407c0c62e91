package nl.rechtspoor.platform.commands;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import nl.rechtspoor.platform.json.KernelJson;
import tools.jackson.databind.json.JsonMapper;

/** Tells two commands under one id apart: the same person, the same kind, the same content give the same bytes. */
final class CommandFingerprint {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new KernelJson()).build();

    private final Fingerprint fingerprint;

    CommandFingerprint(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    byte[] of(Object command, Envelope envelope) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(
                (envelope.actor() + "\n" + command.getClass().getName() + "\n").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(JSON.writeValueAsBytes(command));
        return fingerprint.of(content.toByteArray());
    }
}
