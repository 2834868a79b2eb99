package org.xianshen.record;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/** Checks that a {@link CmsSignature} signs given content with the key of its certificate; trust is not its business. */
final class CmsVerifier {

    /**
     * Returns when {@code signature} signs {@code content}.
     *
     * @throws ProblemException {@code REC-023} when it does not verify, {@code REC-024} and {@code REC-025} when it is of
     *     a known faulty kind, {@code REC-026} for negative or badly encoded integers, {@code REC-027} for an algorithm
     *     that is not of its profile, {@code REC-028} when it signs other content
     */
    void verify(CmsSignature signature, byte[] content, String where) {
        requireAlgorithm(signature, where);
        byte[] stated = signature.messageDigest().orElse(null);
        if (stated != null && !Arrays.equals(stated, signature.profile().digest(content))) {
            if (Arrays.equals(stated, content)) {
                throw ProblemException.of("REC-025", where);
            }
            throw ProblemException.of("REC-028", where);
        }
        if (signature.profile() == SignatureProfile.GM) {
            verifySm2(signature, content, where);
        } else {
            verifyRfc5652(signature, content, where);
        }
        if (stated == null) {
            throw ProblemException.of("REC-021", where, "no signed attributes");
        }
    }

    private static void verifySm2(CmsSignature signature, byte[] content, String where) {
        Sm2.Result result = Sm2.verify(
                signature.signer().getSubjectPublicKeyInfo(),
                signature.signedBytes(content),
                content,
                signature.value(),
                Sm2.DEFAULT_USER_ID);
        switch (result) {
            case VALID -> {}
            case LEGACY_WITHOUT_Z -> throw ProblemException.of("REC-024", where);
            case LEGACY_CONTENT_AS_DIGEST -> throw ProblemException.of("REC-025", where);
            case NEGATIVE_INTEGER, MALFORMED -> throw ProblemException.of("REC-026", where);
            case INVALID -> throw ProblemException.of("REC-023", where);
        }
    }

    private void verifyRfc5652(CmsSignature signature, byte[] content, String where) {
        try {
            ContentVerifier verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(Bc.PROVIDER)
                    .build(signature.signer())
                    .get(signature.algorithm());
            try (OutputStream out = verifier.getOutputStream()) {
                out.write(signature.signedBytes(content));
            }
            if (!verifier.verify(signature.value())) {
                throw ProblemException.of("REC-023", where);
            }
        } catch (OperatorCreationException | CertificateException | IOException | IllegalArgumentException e) {
            throw ProblemException.of("REC-023", where);
        } catch (RuntimeOperatorException e) {
            throw ProblemException.of("REC-026", where);
        }
    }

    private static void requireAlgorithm(CmsSignature signature, String where) {
        AlgorithmIdentifier algorithm = signature.algorithm();
        SubjectPublicKeyInfo key = signature.signer().getSubjectPublicKeyInfo();
        boolean known = switch (signature.profile()) {
            case GM ->
                Sm2SignatureId.of(algorithm.getAlgorithm()).isPresent()
                        && isAbsentOrNull(algorithm.getParameters())
                        && Sm2.isSm2Key(key);
            case RFC5652 -> isEcdsa(algorithm, key) || isPss(algorithm, key);
        };
        if (!known) {
            throw ProblemException.of(
                    "REC-027", where, new DefaultAlgorithmNameFinder().getAlgorithmName(algorithm.getAlgorithm()));
        }
    }

    private static boolean isEcdsa(AlgorithmIdentifier algorithm, SubjectPublicKeyInfo key) {
        return X9ObjectIdentifiers.ecdsa_with_SHA256.equals(algorithm.getAlgorithm())
                && algorithm.getParameters() == null
                && Sm2.isOnNamedCurve(key, SECObjectIdentifiers.secp256r1);
    }

    private static boolean isPss(AlgorithmIdentifier algorithm, SubjectPublicKeyInfo key) {
        if (!PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())
                || !PKCSObjectIdentifiers.rsaEncryption.equals(
                        key.getAlgorithm().getAlgorithm())
                || algorithm.getParameters() == null) {
            return false;
        }
        try {
            byte[] stated = algorithm.getParameters().toASN1Primitive().getEncoded(ASN1Encoding.DER);
            for (ASN1Encodable hashParameters : new ASN1Encodable[] {null, DERNull.INSTANCE}) {
                AlgorithmIdentifier sha256 = hashParameters == null
                        ? new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)
                        : new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, hashParameters);
                RSASSAPSSparams expected = new RSASSAPSSparams(
                        sha256,
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
                        new ASN1Integer(32),
                        RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
                if (Arrays.equals(stated, expected.getEncoded(ASN1Encoding.DER))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isAbsentOrNull(@Nullable ASN1Encodable parameters) {
        return parameters == null || DERNull.INSTANCE.equals(parameters.toASN1Primitive());
    }
}
