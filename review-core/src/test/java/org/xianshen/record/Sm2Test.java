package org.xianshen.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

class Sm2Test {

    private static final String USER = Sm2.DEFAULT_USER_ID;
    private static final BigInteger N = GMNamedCurves.getByName("sm2p256v1").getN();
    private static final BigInteger SECRET = new BigInteger("123456789abcdef0123456789abcdef0123456789abcdef", 16);
    private static final byte[] MESSAGE = "先审后发".getBytes(StandardCharsets.UTF_8);

    @Test
    void accepts_the_signature_with_z_and_names_the_faulty_ways() throws IOException {
        ECPoint point = point(SECRET);
        byte[] z = Sm2.z(point, USER);
        byte[] withZ = Digests.sm3(concat(z, MESSAGE));
        assertEquals(Sm2.Result.VALID, verify(sign(withZ)));
        assertEquals(Sm2.Result.LEGACY_WITHOUT_Z, verify(sign(Digests.sm3(MESSAGE))));
        assertEquals(Sm2.Result.LEGACY_CONTENT_AS_DIGEST, verify(sign(MESSAGE)));
        assertEquals(Sm2.Result.INVALID, verify(sign(Digests.sm3(new byte[] {1}))));
    }

    @Test
    void refuses_another_user_identifier() throws IOException {
        byte[] z = Sm2.z(point(SECRET), "somebody@example.gov.cn");
        assertEquals(Sm2.Result.INVALID, verify(sign(Digests.sm3(concat(z, MESSAGE)))));
    }

    @Test
    void refuses_integers_that_are_negative_zero_too_large_or_not_der() throws IOException {
        BigInteger[] good = rs(Digests.sm3(concat(Sm2.z(point(SECRET), USER), MESSAGE)));
        assertEquals(Sm2.Result.VALID, verify(der(good[0], good[1])));
        assertEquals(
                Sm2.Result.NEGATIVE_INTEGER, verify(der(good[0].subtract(BigInteger.ONE.shiftLeft(256)), good[1])));
        assertEquals(Sm2.Result.INVALID, verify(der(BigInteger.ZERO, good[1])));
        assertEquals(Sm2.Result.INVALID, verify(der(good[0], good[1].add(N))));
        assertEquals(Sm2.Result.MALFORMED, verify(new DERSequence(new ASN1Integer(good[0])).getEncoded()));
        assertEquals(Sm2.Result.MALFORMED, verify(concat(der(good[0], good[1]), new byte[] {0})));
        assertEquals(Sm2.Result.MALFORMED, verify(new byte[0]));
        assertEquals(Sm2.Result.MALFORMED, verify(new byte[] {1, 2, 3}));
    }

    @Test
    void verifies_the_published_vectors() throws IOException {
        Path shared = Path.of(System.getProperty("shared.dir", "."), "vectors/sm2-sm3-vectors/vectors.json");
        assertEquals(
                "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
                Digests.hex(Digests.sm3("abc".getBytes(StandardCharsets.US_ASCII))));
        if (!Files.exists(shared)) {
            System.out.println("published SM2 vectors: not present");
            return;
        }
        String json = Files.readString(shared);
        List<String> ids = all(json, "id");
        List<String> messages = all(json.substring(json.indexOf("sm2_sign")), "msg_hex");
        List<String> zs = all(json, "ZA");
        for (int i = 0; i < ids.size(); i++) {
            BigInteger d = new BigInteger(all(json, "d").get(i), 16);
            byte[] message = HexFormat.of().parseHex(messages.get(i));
            byte[] signature = der(
                    new BigInteger(all(json, "r").get(i), 16),
                    new BigInteger(all(json, "s").get(i), 16));
            assertEquals(zs.get(i), Digests.hex(Sm2.z(point(d), ids.get(i))));
            assertEquals(Sm2.Result.VALID, Sm2.verify(key(d), message, message, signature, ids.get(i)));
            message[0] ^= 1;
            assertEquals(Sm2.Result.INVALID, Sm2.verify(key(d), message, message, signature, ids.get(i)));
        }
        assertTrue(ids.size() == 2);
    }

    private static List<String> all(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(json);
        return matcher.results().map(r -> r.group(1)).toList();
    }

    private static Sm2.Result verify(byte[] signature) {
        return Sm2.verify(key(SECRET), MESSAGE, MESSAGE, signature, USER);
    }

    private static byte[] sign(byte[] digest) throws IOException {
        BigInteger[] rs = rs(digest);
        return der(rs[0], rs[1]);
    }

    /** GB/T 32918.2, 6.1, with a fixed k. */
    private static BigInteger[] rs(byte[] digest) {
        for (BigInteger k = BigInteger.valueOf(77); ; k = k.add(BigInteger.ONE)) {
            BigInteger x = point(k).getAffineXCoord().toBigInteger();
            BigInteger r = new BigInteger(1, digest).add(x).mod(N);
            BigInteger s = BigInteger.ONE
                    .add(SECRET)
                    .modInverse(N)
                    .multiply(k.subtract(r.multiply(SECRET)))
                    .mod(N);
            if (r.bitLength() == 256 && s.signum() > 0) {
                return new BigInteger[] {r, s};
            }
        }
    }

    private static byte[] der(BigInteger r, BigInteger s) throws IOException {
        return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded(ASN1Encoding.DER);
    }

    private static ECPoint point(BigInteger d) {
        return GMNamedCurves.getByName("sm2p256v1").getG().multiply(d).normalize();
    }

    private static SubjectPublicKeyInfo key(BigInteger d) {
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                point(d).getEncoded(false));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
