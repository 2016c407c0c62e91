package nl.rechtspoor.platform.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A passkey as a device keeps it, done in software: makes a credential and answers challenges. */
final class SoftPasskey {
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int NEW_CREDENTIAL = 0x40;

    private final String origin;
    private final byte[] id = new byte[32];
    private final KeyPair key;
    private int counter;
    private String handle = "";

    SoftPasskey(String origin) throws GeneralSecurityException {
        this.origin = origin;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.key = generator.generateKeyPair();
        new java.security.SecureRandom().nextBytes(id);
    }

    String id() {
        return text(id);
    }

    /** What {@code navigator.credentials.create} gives. */
    Map<String, Object> create(JsonNode options) throws GeneralSecurityException {
        handle = options.get("user").get("id").stringValue();
        var authenticator = new ByteArrayOutputStream();
        authenticator.writeBytes(hash("localhost".getBytes(UTF_8)));
        authenticator.write(USER_PRESENT | USER_VERIFIED | NEW_CREDENTIAL);
        authenticator.writeBytes(ByteBuffer.allocate(4).putInt(counter).array());
        authenticator.writeBytes(new byte[16]);
        authenticator.writeBytes(
                ByteBuffer.allocate(2).putShort((short) id.length).array());
        authenticator.writeBytes(id);
        authenticator.writeBytes(publicKey());
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        attestation.writeBytes(cborText("fmt"));
        attestation.writeBytes(cborText("none"));
        attestation.writeBytes(cborText("attStmt"));
        attestation.write(0xa0);
        attestation.writeBytes(cborText("authData"));
        attestation.writeBytes(cborBytes(authenticator.toByteArray()));
        return credential(Map.of(
                "clientDataJSON", text(clientData("webauthn.create", options)),
                "attestationObject", text(attestation.toByteArray()),
                "transports", List.of("internal")));
    }

    /** What {@code navigator.credentials.get} gives, with or without asking for a finger. */
    Map<String, Object> answer(JsonNode options, boolean verified) throws GeneralSecurityException {
        var data = ByteBuffer.allocate(37)
                .put(hash("localhost".getBytes(UTF_8)))
                .put((byte) (verified ? USER_PRESENT | USER_VERIFIED : USER_PRESENT))
                .putInt(++counter)
                .array();
        var client = clientData("webauthn.get", options);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(data);
        signature.update(hash(client));
        return credential(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signature.sign()),
                "userHandle", handle));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                id(),
                "rawId",
                id(),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] clientData(String type, JsonNode options) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, options.get("challenge").stringValue(), origin)
                .getBytes(UTF_8);
    }

    /** The key as COSE: kind 2, ES256, curve 1, x, y. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        var cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        cose.writeBytes(cborBytes(unsigned(point.getAffineX())));
        cose.write(0x22);
        cose.writeBytes(cborBytes(unsigned(point.getAffineY())));
        return cose.toByteArray();
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] cborText(String text) {
        var bytes = text.getBytes(UTF_8);
        return ByteBuffer.allocate(1 + bytes.length)
                .put((byte) (0x60 + bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] cborBytes(byte[] bytes) {
        return ByteBuffer.allocate(3 + bytes.length)
                .put((byte) 0x59)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] hash(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
