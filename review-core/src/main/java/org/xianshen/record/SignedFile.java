package org.xianshen.record;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonObject;

/**
 * A body of canonical JSON with steps, and a signature a step that covers everything before it.
 *
 * <p>Step <i>i</i> signs the body as it stood with steps 0 to <i>i</i>, together with the signature of step <i>i</i> - 1,
 * so that neither body nor order nor an earlier signature can change. The bytes are specified in {@code
 * docs/spec/review-record.md}. Records, permits and disposition certificates are signed files. Immutable.
 */
public final class SignedFile {

    /** The name and version of the container. */
    public static final String FORMAT = "xianshen.signed/1";

    private static final Set<String> CONTAINER = Set.of("body", "format", "signatures");
    private static final Set<String> SIGNATURE = Set.of("cms", "previous", "profile");
    private static final int HASH_BYTES = 32;

    private final JsonObject body;
    private final List<byte[]> signatures;
    private final List<SignatureProfile> profiles;
    private final @Nullable Salt salt;

    private SignedFile(JsonObject body, List<byte[]> signatures, List<SignatureProfile> profiles, @Nullable Salt salt) {
        this.body = body;
        this.signatures = List.copyOf(signatures);
        this.profiles = List.copyOf(profiles);
        this.salt = salt;
    }

    /**
     * A file without steps yet.
     *
     * @param header the body without {@code steps}; holds {@code schema}
     */
    public static SignedFile open(JsonObject header) {
        return new SignedFile(header.with("steps", new JsonArray(List.of())), List.of(), List.of(), null);
    }

    /** A file without steps yet, with {@code salt} beside it and the salt's commitment in the body. */
    static SignedFile open(JsonObject header, Salt salt) {
        JsonObject body =
                header.with("saltHash", JsonValue.of(salt.commitment())).with("steps", new JsonArray(List.of()));
        return new SignedFile(body, List.of(), List.of(), salt);
    }

    /**
     * The file with one more step.
     *
     * @param step its members; the signer's certificate and the time are added
     * @param at when it is taken, to the second
     */
    public SignedFile sign(JsonObject step, RecordSigner signer, Instant at) {
        JsonObject whole = step.with("certificate", JsonValue.of(signer.certificateSha256()))
                .with("time", JsonValue.of(at.toString()));
        List<JsonValue> steps = new ArrayList<>(stepValues());
        steps.add(whole);
        SignedFile next = new SignedFile(body.with("steps", new JsonArray(steps)), signatures, profiles, salt);
        byte[] cms = signer.sign(next.statement(signatures.size(), signer.profile()), at);
        List<byte[]> all = new ArrayList<>(signatures);
        all.add(cms);
        List<SignatureProfile> allProfiles = new ArrayList<>(profiles);
        allProfiles.add(signer.profile());
        return new SignedFile(next.body, all, allProfiles, salt);
    }

    /**
     * What step {@code index} signs: label, schema, index, hash of the body up to that step, hash of the signature
     * before.
     */
    byte[] statement(int index, SignatureProfile profile) {
        byte[] before = index == 0 ? new byte[HASH_BYTES] : profile.digest(signatures.get(index - 1));
        return Digests.labelled(
                FORMAT,
                Digests.labelled(schema()),
                ByteBuffer.allocate(Integer.BYTES).putInt(index).array(),
                profile.digest(CanonicalJson.write(bodyWithSteps(index + 1))),
                before);
    }

    private JsonObject bodyWithSteps(int count) {
        return body.with("steps", new JsonArray(stepValues().subList(0, count)));
    }

    private List<JsonValue> stepValues() {
        return new JsonMembers(body, "").array("steps");
    }

    /**
     * Hash that names the file after its first {@code steps} steps: SHA-256 of body and last signature.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String hashAfter(int steps) {
        return Digests.hex(rawHashAfter(steps));
    }

    byte[] rawHashAfter(int steps) {
        byte[] last = steps == 0 ? new byte[HASH_BYTES] : Digests.sha256(signatures.get(steps - 1));
        return Digests.sha256(
                Digests.labelled("xianshen.hash/1", Digests.sha256(CanonicalJson.write(bodyWithSteps(steps))), last));
    }

    /** Hash that names the file with all its steps. */
    public String hash() {
        return hashAfter(signatures.size());
    }

    /** What the body is, e.g. {@code xianshen.reviewRecord/1}. */
    public String schema() {
        return new JsonMembers(body, "").string("schema");
    }

    /** The body with all its steps. */
    public JsonObject body() {
        return body;
    }

    /** Number of signatures. */
    public int signatureCount() {
        return signatures.size();
    }

    byte[] signature(int index) {
        return signatures.get(index).clone();
    }

    SignatureProfile profile(int index) {
        return profiles.get(index);
    }

    Optional<Salt> salt() {
        return Optional.ofNullable(salt);
    }

    /** The file's bytes. */
    public byte[] toBytes() {
        List<JsonValue> signed = new ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            signed.add(JsonValue.object()
                    .with("cms", JsonValue.of(Base64.getEncoder().encodeToString(signatures.get(i))))
                    .with("previous", JsonValue.of(previous(i)))
                    .with("profile", JsonValue.of(profiles.get(i).name())));
        }
        JsonObject whole = JsonValue.object()
                .with("format", JsonValue.of(FORMAT))
                .with("body", body)
                .with("signatures", new JsonArray(signed));
        if (salt != null) {
            whole = whole.with("salt", JsonValue.of(Base64.getEncoder().encodeToString(salt.bytes())));
        }
        return CanonicalJson.write(whole);
    }

    private String previous(int index) {
        return index == 0 ? "" : Digests.hex(Digests.sha256(signatures.get(index - 1)));
    }

    /**
     * The file that {@code bytes} hold; its signatures are not verified yet.
     *
     * @param schema what the body must be
     * @param where the file name, for messages
     * @throws ProblemException a {@code REC-} code when it is not one, names another schema, or its chain of signatures
     *     is broken ({@code REC-030})
     */
    public static SignedFile parse(byte[] bytes, String schema, String where) {
        JsonMembers container = JsonMembers.of(CanonicalJson.read(bytes, where), where);
        String format = container.string("format");
        if (!format.equals(FORMAT)) {
            throw ProblemException.of("REC-010", where, clip(format), FORMAT);
        }
        container.only(CONTAINER, Set.of("salt"));
        JsonMembers body = container.object("body");
        if (!body.string("schema").equals(schema)) {
            throw ProblemException.of("REC-010", where, clip(body.string("schema")), schema);
        }
        body.objects("steps");
        List<byte[]> signatures = new ArrayList<>();
        List<SignatureProfile> profiles = new ArrayList<>();
        for (JsonMembers signature : container.objects("signatures")) {
            signature.only(SIGNATURE, Set.of());
            profiles.add(profile(signature, where));
            String previous =
                    signatures.isEmpty() ? "" : Digests.hex(Digests.sha256(signatures.get(signatures.size() - 1)));
            if (!signature.string("previous").equals(previous)) {
                throw ProblemException.of("REC-030", where, Integer.toString(signatures.size() + 1));
            }
            signatures.add(base64(signature, "cms"));
        }
        Salt salt = container.has("salt") ? salt(container) : null;
        boolean commits = body.has("saltHash");
        if (commits != (salt != null) || (salt != null && !salt.commitment().equals(body.string("saltHash")))) {
            throw ProblemException.of("REC-051", where);
        }
        return new SignedFile(body.object(), signatures, profiles, salt);
    }

    private static Salt salt(JsonMembers container) {
        byte[] bytes = base64(container, "salt");
        if (bytes.length != Salt.LENGTH_BYTES) {
            throw container.wrongForm("salt", Salt.LENGTH_BYTES + " bytes in Base64");
        }
        return new Salt(bytes);
    }

    private static SignatureProfile profile(JsonMembers signature, String where) {
        String name = signature.string("profile");
        for (SignatureProfile profile : SignatureProfile.values()) {
            if (profile.name().equals(name)) {
                return profile;
            }
        }
        throw ProblemException.of("REC-020", where, clip(name));
    }

    private static byte[] base64(JsonMembers from, String name) {
        String text = from.string(name);
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw from.wrongForm(name, "Base64 with padding");
    }

    private static String clip(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40);
    }

    @Override
    public String toString() {
        return "SignedFile[" + schema() + ", " + signatures.size() + " signatures]";
    }
}
