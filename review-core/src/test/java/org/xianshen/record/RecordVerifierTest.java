package org.xianshen.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.release.Demo;

class RecordVerifierTest {

    private static final String WHERE = "a.xsr.json";

    @TempDir
    Path folder;

    private Demo demo() throws IOException {
        return new Demo(Files.createTempDirectory(folder, "demo"), KeyKind.P256);
    }

    private static RecordVerifier trusting(Demo demo) {
        return new RecordVerifier(TrustStore.of(demo.signers()));
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void accepts_three_steps_of_every_kind_of_key(KeyKind kind) throws IOException {
        Demo demo = new Demo(folder, kind);
        ReviewRecord record = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART);
        VerifiedRecord verified = trusting(demo).verify(record.toBytes(), WHERE);
        assertEquals(
                List.of("p-1", "p-2", "p-3"),
                verified.steps().stream().map(SignedStep::person).toList());
        assertEquals(kind.profile(), verified.steps().get(0).profile());
        assertTrue(verified.record().isNamed("公示.txt"));
        assertFalse(verified.record().isNamed("公告.txt"));
    }

    @ParameterizedTest
    @EnumSource(Sm2SignatureId.class)
    void reads_every_name_of_the_sm2_algorithm(Sm2SignatureId id) throws IOException {
        Demo demo = new Demo(folder, KeyKind.SM2);
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        ReviewRecord record = demo.opened(decided, demo.redaction());
        record = record.sign(decided, demo.signer(Role.UNDERTAKING_UNIT).naming(id));
        assertEquals(
                id.oid(),
                CmsReader.read(record.file().signature(0), WHERE).algorithm().getAlgorithm());
        assertEquals(
                1,
                trusting(demo).verifyProgress(record.toBytes(), WHERE).steps().size());
    }

    @Test
    void profiles_may_be_mixed_in_one_record() throws IOException {
        Demo demo = demo();
        RecordSigner sm2 = Demo.key("sm2", KeyKind.SM2, Demo.NOW);
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        ReviewRecord record = demo.opened(decided, demo.redaction())
                .sign(decided, demo.signer(Role.UNDERTAKING_UNIT))
                .sign(decided, sm2)
                .sign(decided, demo.signer(Role.APPROVER));
        List<RecordSigner> all = new ArrayList<>(demo.signers());
        all.add(sm2);
        assertEquals(
                3,
                new RecordVerifier(TrustStore.of(all))
                        .verify(record.toBytes(), WHERE)
                        .steps()
                        .size());
    }

    @Test
    void holds_no_text_name_or_value_of_the_document() throws IOException {
        String record =
                new String(demo().signed("XS-1", Verdict.DISCLOSE_IN_PART).toBytes(), StandardCharsets.UTF_8);
        for (String secret : List.of("公示", "吕知远", "13900000000", "139****", "住房")) {
            assertFalse(record.contains(secret), secret);
        }
        assertTrue(record.contains("第十五条·个人信息"));
    }

    @Test
    void refuses_missing_steps() throws IOException {
        Demo demo = demo();
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        ReviewRecord record = demo.opened(decided, null).sign(decided, demo.signer(Role.UNDERTAKING_UNIT));
        assertRefused("REC-035", () -> trusting(demo).verify(record.toBytes(), WHERE));
        byte[] full = demo.signed("XS-2", Verdict.DISCLOSE_IN_PART).toBytes();
        byte[] unsigned = edit(full, f -> f.with("signatures", cut(f, "signatures", 2)));
        assertRefused("REC-031", () -> trusting(demo).verify(unsigned, WHERE));
    }

    @Test
    void refuses_a_wrong_order_of_steps() throws IOException {
        Demo demo = demo();
        byte[] swapped = editBody(demo.signed("XS-1", Verdict.DISCLOSE_IN_PART).toBytes(), body -> {
            List<JsonValue> steps = new ArrayList<>(new JsonMembers(body, "").array("steps"));
            Collections.swap(steps, 0, 1);
            return body.with("steps", new JsonArray(steps));
        });
        assertRefused("REC-032", () -> trusting(demo).verify(swapped, WHERE));
    }

    @Test
    void refuses_one_person_or_one_key_in_two_steps() throws IOException {
        Demo demo = demo();
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        ReviewRecord oneKey = demo.opened(decided, null)
                .sign(decided, demo.signer(Role.UNDERTAKING_UNIT))
                .sign(decided, demo.signer(Role.UNDERTAKING_UNIT));
        assertRefused("REC-033", () -> trusting(demo).verifyProgress(oneKey.toBytes(), WHERE));
        SignedFile file = demo.opened(decided, null).file();
        JsonObject step = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART)
                .body()
                .objects("steps")
                .get(0)
                .object();
        SignedFile onePerson = file.sign(step, demo.signer(Role.UNDERTAKING_UNIT), Demo.NOW)
                .sign(step.with("role", JsonValue.of("REVIEW_BODY")), demo.signer(Role.REVIEW_BODY), Demo.NOW);
        assertRefused("REC-033", () -> trusting(demo).verifyProgress(onePerson.toBytes(), WHERE));
    }

    @Test
    void refuses_a_broken_chain() throws IOException {
        Demo demo = demo();
        byte[] one = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART).toBytes();
        byte[] other = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART).toBytes();
        JsonValue foreign = new JsonMembers(file(other), "").array("signatures").get(0);
        byte[] mixed = edit(one, f -> {
            List<JsonValue> signatures = new ArrayList<>(new JsonMembers(f, "").array("signatures"));
            signatures.set(0, foreign);
            return f.with("signatures", new JsonArray(signatures));
        });
        assertRefused("REC-030", () -> trusting(demo).verify(mixed, WHERE));
    }

    @Test
    void refuses_a_changed_body() throws IOException {
        Demo demo = demo();
        byte[] record = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART).toBytes();
        byte[] changed = editBody(record, b -> b.with("supersedes", JsonValue.of("ab".repeat(32))));
        assertRefused("REC-028", () -> trusting(demo).verify(changed, WHERE));
        byte[] unknown = editBody(record, b -> b.with("note", JsonValue.of("x")));
        assertRefused("REC-013", () -> trusting(demo).verify(unknown, WHERE));
        byte[] missing = editBody(record, b -> b.without("census"));
        assertRefused("REC-011", () -> trusting(demo).verify(missing, WHERE));
        byte[] version = editBody(record, b -> b.with("schema", JsonValue.of("xianshen.reviewRecord/2")));
        assertRefused("REC-010", () -> trusting(demo).verify(version, WHERE));
    }

    @Test
    void refuses_an_unknown_or_wrong_profile_and_trailing_bytes() throws IOException {
        Demo demo = demo();
        byte[] record = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART).toBytes();
        assertRefused("REC-020", () -> trusting(demo).verify(profile(record, "XADES"), WHERE));
        assertRefused("REC-020", () -> trusting(demo).verify(profile(record, "GM"), WHERE));
        byte[] longer = java.util.Arrays.copyOf(record, record.length + 1);
        longer[record.length] = '\n';
        assertRefused("REC-003", () -> trusting(demo).verify(longer, WHERE));
        byte[] trailing = signature(record, 2, cms -> java.util.Arrays.copyOf(cms, cms.length + 3));
        assertRefused("REC-022", () -> trusting(demo).verify(trailing, WHERE));
    }

    private static byte[] profile(byte[] record, String name) {
        return edit(record, f -> {
            List<JsonValue> signatures = new ArrayList<>(new JsonMembers(f, "").array("signatures"));
            signatures.set(2, ((JsonObject) signatures.get(2)).with("profile", JsonValue.of(name)));
            return f.with("signatures", new JsonArray(signatures));
        });
    }

    @Test
    void refuses_untrusted_and_outdated_certificates() throws IOException {
        Demo demo = demo();
        byte[] record = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART).toBytes();
        Demo strangers = new Demo(folder, KeyKind.P256, "strangers");
        assertRefused("REC-040", () -> trusting(strangers).verify(record, WHERE));
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        JsonObject step = new JsonMembers(file(record), "")
                .object("body")
                .objects("steps")
                .get(0)
                .object();
        SignedFile late = demo.opened(decided, null)
                .file()
                .sign(step, demo.signer(Role.UNDERTAKING_UNIT), Instant.parse("2036-01-01T00:00:00Z"));
        assertRefused("REC-041", () -> trusting(demo).verifyProgress(late.toBytes(), WHERE));
    }

    @Test
    void refuses_other_content_and_another_salt() throws IOException {
        Demo demo = demo();
        ReviewRecord record = demo.signed("XS-1", Verdict.DISCLOSE_IN_PART);
        RecordVerifier.requireContent(record.source(), demo.source());
        assertRefused("REC-050", () -> RecordVerifier.requireContent(record.source(), demo.released()));
        byte[] salted = edit(
                record.toBytes(),
                f -> f.with("salt", JsonValue.of(Base64.getEncoder().encodeToString(new byte[32]))));
        assertRefused("REC-051", () -> trusting(demo).verify(salted, WHERE));
        byte[] unsalted = edit(record.toBytes(), f -> f.without("salt"));
        assertRefused("REC-051", () -> trusting(demo).verify(unsalted, WHERE));
    }

    @Test
    void names_legacy_and_malformed_sm2_signatures_and_never_accepts_them() throws IOException {
        Demo demo = new Demo(folder, KeyKind.SM2);
        RecordSigner good = demo.signer(Role.UNDERTAKING_UNIT);
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        ReviewRecord opened = demo.opened(decided, null);
        byte[] record = opened.sign(decided, good).toBytes();
        byte[] negative = signature(
                record,
                0,
                cms -> replaceSignature(cms, value -> {
                    ASN1Sequence rs = ASN1Sequence.getInstance(value);
                    BigInteger r = ((ASN1Integer) rs.getObjectAt(0)).getValue();
                    return der(new DERSequence(new ASN1Integer[] {
                        new ASN1Integer(r.subtract(BigInteger.ONE.shiftLeft(256))), (ASN1Integer) rs.getObjectAt(1)
                    }));
                }));
        assertRefused("REC-026", () -> trusting(demo).verifyProgress(negative, WHERE));
        byte[] empty = signature(record, 0, cms -> replaceSignature(cms, value -> new byte[0]));
        assertRefused("REC-026", () -> trusting(demo).verifyProgress(empty, WHERE));
        for (Sm2Faulty fault : Sm2Faulty.values()) {
            RecordSigner faulty =
                    RecordSigner.of(SignatureProfile.GM, fault.signer(), fault.certificate(Demo.NOW), List.of());
            byte[] signed = opened.sign(decided, faulty).toBytes();
            RecordVerifier trusting = new RecordVerifier(TrustStore.of(List.of(faulty)));
            assertRefused(fault.code(), () -> trusting.verifyProgress(signed, WHERE));
        }
    }

    @Test
    void refuses_a_key_that_does_not_belong_to_the_profile() throws IOException {
        Demo demo = demo();
        RecordSigner p256 = demo.signer(Role.UNDERTAKING_UNIT);
        ContentSigner anything = new ContentSigner() {
            private final ByteArrayOutputStream out = new ByteArrayOutputStream();

            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new AlgorithmIdentifier(Sm2SignatureId.SM2_SIGN.oid());
            }

            @Override
            public OutputStream getOutputStream() {
                return out;
            }

            @Override
            public byte[] getSignature() {
                return new byte[64];
            }
        };
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        ReviewRecord record = demo.opened(decided, null)
                .sign(decided, RecordSigner.of(SignatureProfile.GM, anything, p256.certificate(), List.of()));
        assertRefused("REC-027", () -> trusting(demo).verifyProgress(record.toBytes(), WHERE));
    }

    // --- edits of a record's bytes, spelled canonically again ---

    private static JsonObject file(byte[] record) {
        return (JsonObject) CanonicalJson.read(record, WHERE);
    }

    private static byte[] edit(byte[] record, UnaryOperator<JsonObject> change) {
        return CanonicalJson.write(change.apply(file(record)));
    }

    private static byte[] editBody(byte[] record, UnaryOperator<JsonObject> change) {
        return edit(
                record,
                f -> f.with(
                        "body",
                        change.apply(new JsonMembers(f, "").object("body").object())));
    }

    private static JsonArray cut(JsonObject from, String name, int count) {
        return new JsonArray(new JsonMembers(from, "").array(name).subList(0, count));
    }

    private static byte[] signature(byte[] record, int index, UnaryOperator<byte[]> change) {
        return edit(record, f -> {
            List<JsonValue> signatures = new ArrayList<>(new JsonMembers(f, "").array("signatures"));
            JsonObject one = (JsonObject) signatures.get(index);
            byte[] cms = Base64.getDecoder().decode(new JsonMembers(one, "").string("cms"));
            signatures.set(
                    index, one.with("cms", JsonValue.of(Base64.getEncoder().encodeToString(change.apply(cms)))));
            return f.with("signatures", new JsonArray(signatures));
        });
    }

    private static byte[] replaceSignature(byte[] cms, UnaryOperator<byte[]> change) {
        return CmsEdit.withSignatureValue(cms, change);
    }

    private static byte[] der(DERSequence sequence) {
        try {
            return sequence.getEncoded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertRefused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }
}
