package org.xianshen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianshen.casework.CaseId;
import org.xianshen.document.ContentDigests;
import org.xianshen.log.LogLeaf;
import org.xianshen.log.LogProof;
import org.xianshen.message.ProblemException;
import org.xianshen.record.AtomicFile;
import org.xianshen.record.JsonMembers;
import org.xianshen.record.SignedFile;

/**
 * The permission to publish exact bytes through a channel for a time, signed, with the proof that the release is logged.
 *
 * <p>Reading one says nothing about its truth: that is {@link ReleaseGate}'s work. Immutable.
 */
public final class ReleasePermit {

    /** How a permit file's name ends. */
    public static final String FILE_SUFFIX = ".permit.json";

    static final String SCHEMA = "xianshen.releasePermit/1";
    static final String ISSUER = "ISSUER";
    static final Pattern CHANNEL = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    private static final Set<String> BODY = Set.of(
            "schema", "case", "record", "sha256", "sm3", "channel", "validFrom", "validTo", "leaf", "proof", "steps");
    private static final Set<String> STEP = Set.of("role", "person", "time", "certificate");

    private final SignedFile file;
    private final String where;

    ReleasePermit(SignedFile file, String where) {
        this.file = file;
        this.where = where;
    }

    /**
     * The permit in {@code file}, not verified yet.
     *
     * @throws ProblemException a {@code REC-} code when the bytes are not a permit's
     */
    public static ReleasePermit read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    }

    /** The permit in {@code bytes}, not verified yet; {@code where} names it in messages. */
    public static ReleasePermit parse(byte[] bytes, String where) {
        SignedFile file = SignedFile.parse(bytes, SCHEMA, where);
        JsonMembers body = new JsonMembers(file.body(), where).only(BODY, Set.of());
        body.hash("record");
        body.hash("sha256");
        body.hash("sm3");
        body.matching("channel", CHANNEL, "letters, digits, dots, hyphens and underscores");
        if (body.objects("steps").size() != 1) {
            throw body.wrongForm("steps", "one step");
        }
        JsonMembers step = body.objects("steps").get(0).only(STEP, Set.of());
        if (!step.string("role").equals(ISSUER)) {
            throw step.wrongForm("role", ISSUER);
        }
        ReleasePermit permit = new ReleasePermit(file, where);
        if (!permit.validFrom().isBefore(permit.validTo())) {
            throw body.wrongForm("validTo", "a time after validFrom");
        }
        return permit;
    }

    /** Writes the permit durably to {@code file}. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, this.file.toBytes());
    }

    /** The file's bytes. */
    public byte[] toBytes() {
        return file.toBytes();
    }

    /** The case whose record permits the release. */
    public CaseId caseId() {
        return new CaseId(body().string("case"));
    }

    /** The hash of that record with all its steps. */
    public String recordHash() {
        return body().hash("record");
    }

    /** The digests of the bytes that may be published. */
    public ContentDigests content() {
        return new ContentDigests(body().hash("sha256"), body().hash("sm3"));
    }

    /** Where they may be published, e.g. {@code website}. */
    public String channel() {
        return body().string("channel");
    }

    /** First moment of validity. */
    public Instant validFrom() {
        return instant("validFrom");
    }

    /** First moment after validity. */
    public Instant validTo() {
        return instant("validTo");
    }

    /** The RELEASE entry of the log. */
    public LogLeaf leaf() {
        return LogLeaf.parse(body().string("leaf").getBytes(java.nio.charset.StandardCharsets.UTF_8), where + "#leaf");
    }

    /** The proof that the entry stands in the log. */
    public LogProof proof() {
        return LogProof.parse(body().string("proof"), where + "#proof");
    }

    private Instant instant(String name) {
        String text = body().string(name);
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw body().wrongForm(name, "YYYY-MM-DDThh:mm:ssZ");
    }

    private JsonMembers body() {
        return new JsonMembers(file.body(), where);
    }

    SignedFile file() {
        return file;
    }

    String where() {
        return where;
    }

    @Override
    public String toString() {
        return "ReleasePermit[" + caseId() + "]";
    }
}
