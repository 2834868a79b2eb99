package org.xianshen.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Verdict;
import org.xianshen.message.ProblemException;
import org.xianshen.release.Demo;

/** Signers whose certificates come from an authority. */
class TrustStoreTest {

    private static final int SIGN = KeyUsage.digitalSignature;
    private static final int ISSUE = KeyUsage.keyCertSign;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SignatureProfile.class)
    void accepts_a_signer_whose_authority_is_trusted_through_one_in_between(SignatureProfile profile) throws Exception {
        Issued root = issued("CN=root", null, true, ISSUE, profile);
        Issued middle = issued("CN=middle", root, true, ISSUE, profile);
        Issued person = issued("CN=person", middle, false, SIGN, profile);
        byte[] record = signedBy(person, List.of(middle.certificate), profile);
        assertEquals(1, verify(record, root.certificate));
        assertEquals(1, verify(signedBy(person, List.of(), profile), middle.certificate), "trusted in between");
        assertRefused("REC-040", () -> verify(signedBy(person, List.of(), profile), root.certificate));
        assertRefused("REC-040", () -> verify(record, issued("CN=root", null, true, ISSUE, profile).certificate));
    }

    @Test
    void refuses_an_issuer_that_is_no_authority() throws Exception {
        SignatureProfile profile = SignatureProfile.RFC5652;
        Issued root = issued("CN=root", null, true, ISSUE, profile);
        Issued colleague = issued("CN=colleague", root, false, SIGN, profile);
        Issued person = issued("CN=person", colleague, false, SIGN, profile);
        byte[] record = signedBy(person, List.of(colleague.certificate), profile);
        assertRefused("REC-040", () -> verify(record, root.certificate));
    }

    @Test
    void refuses_a_certificate_that_is_not_for_signing_and_one_carried_in_vain() throws Exception {
        SignatureProfile profile = SignatureProfile.RFC5652;
        Issued root = issued("CN=root", null, true, ISSUE, profile);
        Issued encrypting = issued("CN=person", root, false, KeyUsage.keyEncipherment, profile);
        assertRefused("REC-042", () -> verify(signedBy(encrypting, List.of(), profile), root.certificate));
        Issued person = issued("CN=person", root, false, SIGN, profile);
        Issued stranger = issued("CN=stranger", root, false, SIGN, profile);
        byte[] record = signedBy(person, List.of(stranger.certificate), profile);
        assertRefused("REC-040", () -> verify(record, root.certificate));
    }

    private static int verify(byte[] record, X509CertificateHolder trusted) {
        TrustStore trust = TrustStore.ofCertificates(List.of(trusted));
        return new RecordVerifier(trust)
                .verifyProgress(record, "a.xsr.json")
                .steps()
                .size();
    }

    private byte[] signedBy(Issued person, List<X509CertificateHolder> chain, SignatureProfile profile)
            throws IOException {
        Demo demo = new Demo(folder, KeyKind.P256);
        ReviewCase decided = demo.decidedCase("XS-1", Verdict.DISCLOSE_IN_PART);
        RecordSigner signer = RecordSigner.of(profile, person.signer, person.certificate, chain);
        return demo.opened(decided, null).sign(decided, signer).toBytes();
    }

    private record Issued(X509CertificateHolder certificate, ContentSigner signer) {}

    private static Issued issued(String name, @Nullable Issued by, boolean authority, int usage, SignatureProfile p)
            throws Exception {
        boolean gm = p == SignatureProfile.GM;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Bc.PROVIDER);
        generator.initialize(new ECGenParameterSpec(gm ? "sm2p256v1" : "secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        ContentSigner own = new JcaContentSignerBuilder(gm ? "SM3withSM2" : "SHA256withECDSA")
                .setProvider(Bc.PROVIDER)
                .build(pair.getPrivate());
        X500Name issuer = by == null ? new X500Name(name) : by.certificate.getSubject();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(64, new SecureRandom()).setBit(62),
                Date.from(Demo.NOW.minus(10, ChronoUnit.DAYS)),
                Date.from(Demo.NOW.plus(10, ChronoUnit.DAYS)),
                new X500Name(name),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return new Issued(builder.build(by == null ? own : by.signer), own);
    }

    private static void assertRefused(String code, Executable work) {
        assertEquals(code, assertThrows(ProblemException.class, work).problem().code());
    }
}
