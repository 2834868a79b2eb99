package org.xianshen.record;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;

/**
 * Writes a detached CMS SignedData with one signer, in DER.
 *
 * <p>Signed attributes: content type, message digest, signing time, signing certificate (RFC 5035). No unsigned
 * attributes, no revocation lists. {@link CmsReader} reads exactly this.
 */
final class DetachedCms {

    private DetachedCms() {}

    /**
     * Signs {@code content}.
     *
     * @param chain certificates between the signer's and a trusted one, to be carried along
     * @param at the signing time, told to the second
     */
    static byte[] sign(
            SignatureProfile profile,
            byte[] content,
            ContentSigner signer,
            X509CertificateHolder certificate,
            List<X509CertificateHolder> chain,
            Instant at)
            throws IOException {
        AlgorithmIdentifier digest = new AlgorithmIdentifier(profile.digest());
        DERSet attributes = attributes(profile, content, certificate, at);
        byte[] signature;
        synchronized (signer) {
            try (OutputStream out = signer.getOutputStream()) {
                out.write(attributes.getEncoded(ASN1Encoding.DER));
            }
            signature = signer.getSignature();
        }
        DERSequence signerInfo = sequence(
                new ASN1Integer(1),
                new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber()),
                digest,
                new DERTaggedObject(false, 0, attributes),
                signer.getAlgorithmIdentifier(),
                new DEROctetString(signature));
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        certificates.add(certificate.toASN1Structure());
        chain.forEach(c -> certificates.add(c.toASN1Structure()));
        DERSequence signedData = sequence(
                new ASN1Integer(1),
                new DERSet(digest),
                new DERSequence(profile.data()),
                new DERTaggedObject(false, 0, new DERSet(certificates)),
                new DERSet(signerInfo));
        return sequence(profile.signedData(), new DERTaggedObject(true, 0, signedData))
                .getEncoded(ASN1Encoding.DER);
    }

    private static DERSet attributes(
            SignatureProfile profile, byte[] content, X509CertificateHolder certificate, Instant at)
            throws IOException {
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(attribute(CMSAttributes.contentType, profile.data()));
        all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(profile.digest(content))));
        all.add(attribute(CMSAttributes.signingTime, new Time(Date.from(at))));
        all.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, certificateId(profile, certificate)));
        return new DERSet(all);
    }

    static SigningCertificateV2 certificateId(SignatureProfile profile, X509CertificateHolder certificate)
            throws IOException {
        return new SigningCertificateV2(
                new ESSCertIDv2(new AlgorithmIdentifier(profile.digest()), profile.digest(certificate.getEncoded())));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }
}
