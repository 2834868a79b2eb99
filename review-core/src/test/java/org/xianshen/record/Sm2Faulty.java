package org.xianshen.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** The faulty ways in which old software signs with SM2, done on purpose. */
enum Sm2Faulty {
    /** The hash Z is left out. */
    WITHOUT_Z("REC-024"),
    /** What is signed stands in for its digest. */
    CONTENT_AS_DIGEST("REC-025"),
    /** Something else was signed. */
    FORGED("REC-023");

    private static final BigInteger SECRET = new BigInteger("5a".repeat(31), 16);
    private static final BigInteger N = GMNamedCurves.getByName("sm2p256v1").getN();
    private final String code;

    Sm2Faulty(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    ContentSigner signer() {
        return new ContentSigner() {
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
                return switch (Sm2Faulty.this) {
                    case WITHOUT_Z -> sign(Digests.sm3(out.toByteArray()));
                    case CONTENT_AS_DIGEST -> sign(out.toByteArray());
                    case FORGED -> sign(Digests.sm3(new byte[] {1}));
                };
            }
        };
    }

    private static byte[] sign(byte[] digest) {
        BigInteger k = BigInteger.valueOf(4711);
        BigInteger x = GMNamedCurves.getByName("sm2p256v1")
                .getG()
                .multiply(k)
                .normalize()
                .getAffineXCoord()
                .toBigInteger();
        BigInteger r = new BigInteger(1, digest).add(x).mod(N);
        BigInteger s = BigInteger.ONE
                .add(SECRET)
                .modInverse(N)
                .multiply(k.subtract(r.multiply(SECRET)))
                .mod(N);
        try {
            return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    X509CertificateHolder certificate(Instant now) {
        X500Name name = new X500Name("CN=faulty");
        SubjectPublicKeyInfo key = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                GMNamedCurves.getByName("sm2p256v1").getG().multiply(SECRET).getEncoded(false));
        return new X509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(7),
                        Date.from(now.minus(1, ChronoUnit.DAYS)),
                        Date.from(now.plus(30, ChronoUnit.DAYS)),
                        name,
                        key)
                .build(signer());
    }
}
