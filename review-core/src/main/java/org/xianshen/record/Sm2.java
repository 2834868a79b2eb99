package org.xianshen.record;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Checks SM2 signatures (GB/T 32918.2) and tells the known faulty ways of making them from the right one.
 *
 * <p>Written out rather than taken from a library because a library says only "no", and an archive must tell a signature
 * made by old software from a forged one. A faulty one is never valid.
 */
final class Sm2 {

    /** The user identifier that GM/T 0009 fixes where none is agreed. */
    static final String DEFAULT_USER_ID = "1234567812345678";

    private static final X9ECParameters CURVE = CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1);

    /** What became of a check. */
    enum Result {
        /** Made as the standard says. */
        VALID,
        /** Would verify if the hash Z of user identifier and key were left out. */
        LEGACY_WITHOUT_Z,
        /** Would verify if the content itself were its digest. */
        LEGACY_CONTENT_AS_DIGEST,
        /** Holds a negative integer: an encoder forgot the leading zero byte. */
        NEGATIVE_INTEGER,
        /** Is not a DER sequence of two integers. */
        MALFORMED,
        /** Verifies in no way. */
        INVALID
    }

    private Sm2() {}

    /** Whether {@code key} is a point of the SM2 curve, named. */
    static boolean isSm2Key(SubjectPublicKeyInfo key) {
        return isOnNamedCurve(key, GMObjectIdentifiers.sm2p256v1);
    }

    static boolean isOnNamedCurve(SubjectPublicKeyInfo key, ASN1ObjectIdentifier curve) {
        if (!X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())) {
            return false;
        }
        X962Parameters parameters =
                X962Parameters.getInstance(key.getAlgorithm().getParameters());
        return parameters.isNamedCurve()
                && curve.equals(parameters.getParameters())
                && ECNamedCurveTable.getByOID(curve) != null;
    }

    /** Checks {@code signature} over {@code signed}; {@code content} is what the attributes were made from. */
    static Result verify(SubjectPublicKeyInfo key, byte[] signed, byte[] content, byte[] signature, String userId) {
        BigInteger[] rs;
        try {
            rs = decode(signature);
        } catch (IOException | IllegalArgumentException e) {
            return Result.MALFORMED;
        }
        if (rs.length != 2) {
            return Result.MALFORMED;
        }
        if (rs[0].signum() < 0 || rs[1].signum() < 0) {
            return Result.NEGATIVE_INTEGER;
        }
        ECPoint point;
        try {
            point = CURVE.getCurve()
                    .decodePoint(key.getPublicKeyData().getOctets())
                    .normalize();
        } catch (IllegalArgumentException e) {
            return Result.INVALID;
        }
        if (point.isInfinity()) {
            return Result.INVALID;
        }
        if (matches(point, sm3(z(point, userId), signed), rs[0], rs[1])) {
            return Result.VALID;
        }
        if (matches(point, sm3(signed), rs[0], rs[1])) {
            return Result.LEGACY_WITHOUT_Z;
        }
        if (matches(point, signed, rs[0], rs[1]) || matches(point, content, rs[0], rs[1])) {
            return Result.LEGACY_CONTENT_AS_DIGEST;
        }
        return Result.INVALID;
    }

    /** The two integers of a signature in strict DER; fewer or more than two elements are the caller's to refuse. */
    private static BigInteger[] decode(byte[] der) throws IOException {
        ASN1Primitive object = der.length == 0 ? null : ASN1Primitive.fromByteArray(der);
        if (!(object instanceof ASN1Sequence sequence)) {
            throw new IOException("no sequence");
        }
        if (!Arrays.equals(sequence.getEncoded(ASN1Encoding.DER), der)) {
            throw new IOException("not DER");
        }
        BigInteger[] out = new BigInteger[sequence.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = ASN1Integer.getInstance(sequence.getObjectAt(i)).getValue();
        }
        return out;
    }

    /** GB/T 32918.2, 7.1: (e + x) mod n = r, where (x, y) = s·G + (r + s)·P. */
    private static boolean matches(ECPoint key, byte[] digest, BigInteger r, BigInteger s) {
        BigInteger n = CURVE.getN();
        if (r.signum() <= 0 || s.signum() <= 0 || r.compareTo(n) >= 0 || s.compareTo(n) >= 0) {
            return false;
        }
        BigInteger t = r.add(s).mod(n);
        if (t.signum() == 0) {
            return false;
        }
        ECPoint point = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), s, key, t).normalize();
        if (point.isInfinity()) {
            return false;
        }
        BigInteger e = new BigInteger(1, digest);
        return e.add(point.getAffineXCoord().toBigInteger()).mod(n).equals(r);
    }

    /** GB/T 32918.2, 5.5: the hash of user identifier, curve and key that precedes every message. */
    static byte[] z(ECPoint key, String userId) {
        byte[] id = userId.getBytes(StandardCharsets.UTF_8);
        byte[] length = {(byte) (id.length >> 5), (byte) (id.length << 3)};
        ECPoint g = CURVE.getG().normalize();
        return sm3(
                length,
                id,
                CURVE.getCurve().getA().getEncoded(),
                CURVE.getCurve().getB().getEncoded(),
                g.getAffineXCoord().getEncoded(),
                g.getAffineYCoord().getEncoded(),
                key.getAffineXCoord().getEncoded(),
                key.getAffineYCoord().getEncoded());
    }

    private static byte[] sm3(byte[]... parts) {
        SM3Digest digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }
}
