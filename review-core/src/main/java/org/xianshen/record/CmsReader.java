package org.xianshen.record;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.ProblemException;

/**
 * Takes a detached CMS SignedData apart, accepting strict DER and one shape only.
 *
 * <p>Anything that the signature would not protect, such as unsigned attributes, revocation lists, a second signer or an
 * order other than DER's, is refused, so that no bit can change without notice.
 */
final class CmsReader {

    private static final int MAX_BYTES = 64 * 1024;

    private final String where;

    private CmsReader(String where) {
        this.where = where;
    }

    /**
     * The signature in {@code der}.
     *
     * @param where which signature of which file, for messages
     * @throws ProblemException {@code REC-020} for a content type of no known profile, {@code REC-021} for what is not
     *     this shape in strict DER, {@code REC-022} for bytes after it, {@code REC-029} when a signed attribute names
     *     another certificate
     */
    static CmsSignature read(byte[] der, String where) {
        CmsReader reader = new CmsReader(where);
        try {
            return reader.contentInfo(reader.strict(der));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            // Whatever a parser of hostile bytes throws means the same.
            throw reader.malformed("not the structure of a SignedData");
        }
    }

    private ASN1Primitive strict(byte[] der) throws IOException {
        if (der.length > MAX_BYTES) {
            throw malformed("longer than " + MAX_BYTES + " bytes");
        }
        try (ASN1InputStream in = new ASN1InputStream(der)) {
            ASN1Primitive object = in.readObject();
            if (object == null) {
                throw malformed("empty");
            }
            byte[] canonical = object.getEncoded(ASN1Encoding.DER);
            if (canonical.length < der.length
                    && Arrays.equals(canonical, 0, canonical.length, der, 0, canonical.length)) {
                throw ProblemException.of("REC-022", where, Integer.toString(der.length - canonical.length));
            }
            if (!Arrays.equals(canonical, der)) {
                throw malformed("not DER");
            }
            return object;
        }
    }

    private CmsSignature contentInfo(ASN1Primitive object) throws IOException {
        ASN1Sequence contentInfo = sequence(object, 2);
        SignatureProfile profile = null;
        ASN1ObjectIdentifier type = ASN1ObjectIdentifier.getInstance(contentInfo.getObjectAt(0));
        for (SignatureProfile candidate : SignatureProfile.values()) {
            if (candidate.signedData().equals(type)) {
                profile = candidate;
            }
        }
        if (profile == null) {
            throw ProblemException.of("REC-020", where, type.getId());
        }
        ASN1TaggedObject content = tagged(contentInfo.getObjectAt(1), 0);
        return signedData(profile, sequence(content.getExplicitBaseObject(), 5));
    }

    private CmsSignature signedData(SignatureProfile profile, ASN1Sequence data) throws IOException {
        requireVersion1(data.getObjectAt(0));
        ASN1Set digests = set(ASN1Set.getInstance(data.getObjectAt(1)));
        if (digests.size() != 1) {
            throw malformed("not one digest algorithm");
        }
        requireDigest(profile, digests.getObjectAt(0));
        ASN1Sequence encapsulated = sequence(data.getObjectAt(2), 1);
        if (!profile.data().equals(encapsulated.getObjectAt(0))) {
            throw ProblemException.of("REC-020", where, "content type");
        }
        ASN1Set certificates = set(ASN1Set.getInstance(tagged(data.getObjectAt(3), 0), false));
        ASN1Set signers = ASN1Set.getInstance(data.getObjectAt(4));
        if (signers.size() != 1) {
            throw malformed("not one signer");
        }
        return signerInfo(profile, certificates, ASN1Sequence.getInstance(signers.getObjectAt(0)));
    }

    private CmsSignature signerInfo(SignatureProfile profile, ASN1Set certificates, ASN1Sequence info)
            throws IOException {
        boolean attributed = info.size() == 6;
        if (!attributed && info.size() != 5) {
            throw malformed("unsigned attributes or a signer of another shape");
        }
        requireVersion1(info.getObjectAt(0));
        requireDigest(profile, info.getObjectAt(2));
        IssuerAndSerialNumber id = IssuerAndSerialNumber.getInstance(info.getObjectAt(1));
        X509CertificateHolder signer = null;
        List<X509CertificateHolder> others = new ArrayList<>();
        for (ASN1Encodable each : certificates) {
            X509CertificateHolder certificate = new X509CertificateHolder(Certificate.getInstance(each));
            if (signer == null
                    && certificate.getSerialNumber().equals(id.getSerialNumber().getValue())
                    && certificate.getIssuer().equals(id.getName())) {
                signer = certificate;
            } else {
                others.add(certificate);
            }
        }
        if (signer == null) {
            throw malformed("the signer's certificate is not with it");
        }
        int rest = attributed ? 4 : 3;
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(info.getObjectAt(rest));
        byte[] value = ASN1OctetString.getInstance(info.getObjectAt(rest + 1)).getOctets();
        if (!attributed) {
            return new CmsSignature(profile, signer, others, null, null, null, algorithm, value);
        }
        ASN1Set attributes = set(ASN1Set.getInstance(tagged(info.getObjectAt(3), 0), false));
        return attributed(profile, signer, others, attributes, algorithm, value);
    }

    private CmsSignature attributed(
            SignatureProfile profile,
            X509CertificateHolder signer,
            List<X509CertificateHolder> others,
            ASN1Set attributes,
            AlgorithmIdentifier algorithm,
            byte[] value)
            throws IOException {
        byte @Nullable [] messageDigest = null;
        Instant signingTime = null;
        boolean contentType = false;
        Set<ASN1ObjectIdentifier> seen = new HashSet<>();
        for (ASN1Encodable each : attributes) {
            Attribute attribute = Attribute.getInstance(each);
            if (attribute.getAttrValues().size() != 1 || !seen.add(attribute.getAttrType())) {
                throw malformed("a signed attribute with several values");
            }
            ASN1Encodable only = attribute.getAttrValues().getObjectAt(0);
            if (attribute.getAttrType().equals(CMSAttributes.contentType)) {
                contentType = profile.data().equals(only);
            } else if (attribute.getAttrType().equals(CMSAttributes.messageDigest)) {
                messageDigest = ASN1OctetString.getInstance(only).getOctets();
            } else if (attribute.getAttrType().equals(CMSAttributes.signingTime)) {
                signingTime = Time.getInstance(only).getDate().toInstant();
            } else if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signingCertificateV2)) {
                byte[] stated = only.toASN1Primitive().getEncoded(ASN1Encoding.DER);
                if (!Arrays.equals(
                        stated, DetachedCms.certificateId(profile, signer).getEncoded(ASN1Encoding.DER))) {
                    throw ProblemException.of("REC-029", where);
                }
            } else {
                throw malformed(
                        "unknown signed attribute " + attribute.getAttrType().getId());
            }
        }
        if (!contentType || messageDigest == null) {
            throw malformed("no content type or no message digest among the signed attributes");
        }
        byte[] signed = new DERSet(attributes.toArray()).getEncoded(ASN1Encoding.DER);
        return new CmsSignature(profile, signer, others, signed, messageDigest, signingTime, algorithm, value);
    }

    private void requireVersion1(ASN1Encodable version) {
        if (!ASN1Integer.getInstance(version).hasValue(BigInteger.ONE)) {
            throw malformed("version is not 1");
        }
    }

    private void requireDigest(SignatureProfile profile, ASN1Encodable algorithm) {
        AlgorithmIdentifier id = AlgorithmIdentifier.getInstance(algorithm);
        ASN1Encodable parameters = id.getParameters();
        if (!profile.digest().equals(id.getAlgorithm())
                || (parameters != null && !DERNull.INSTANCE.equals(parameters.toASN1Primitive()))) {
            throw ProblemException.of("REC-027", where, id.getAlgorithm().getId());
        }
    }

    /** Refuses a set whose elements are not in the order of DER. */
    private ASN1Set set(ASN1Set set) throws IOException {
        byte[] asRead = new DLSet(set.toArray()).getEncoded(ASN1Encoding.DL);
        if (!Arrays.equals(asRead, new DERSet(set.toArray()).getEncoded(ASN1Encoding.DER))) {
            throw malformed("a set out of order");
        }
        return set;
    }

    private ASN1Sequence sequence(ASN1Encodable object, int size) {
        ASN1Sequence sequence = ASN1Sequence.getInstance(object);
        if (sequence.size() != size) {
            throw malformed("a sequence of " + sequence.size() + " elements instead of " + size);
        }
        return sequence;
    }

    private ASN1TaggedObject tagged(ASN1Encodable object, int tag) {
        ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(object);
        if (!tagged.hasTag(BERTags.CONTEXT_SPECIFIC, tag)) {
            throw malformed("tag " + tagged.getTagNo() + " instead of " + tag);
        }
        return tagged;
    }

    private ProblemException malformed(String what) {
        return ProblemException.of("REC-021", where, what);
    }
}
