package org.xianshen.extract.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.xianshen.document.Carrier;
import org.xianshen.message.ProblemException;

/**
 * Reads what S/MIME signs and names who signed; what it encrypts is refused.
 *
 * <p>No signature is checked: a review asks what a mail says, not who said it.
 */
final class CmsReader {

    private CmsReader() {}

    /** A detached signature: the names in its certificates. */
    static void signature(MailContents contents, String path, byte[] content) {
        try {
            signers(contents, path, new CMSSignedData(content));
        } catch (CMSException | RuntimeException e) {
            contents.refused(Carrier.SIGNATURE, path, "signature is damaged");
        }
    }

    /** A message inside a CMS envelope. */
    static void message(MailContents contents, String path, byte[] content) {
        ASN1ObjectIdentifier kind = kind(content);
        if (CMSObjectIdentifiers.signedData.equals(kind)) {
            signed(contents, path, content);
        } else if (CMSObjectIdentifiers.envelopedData.equals(kind)
                || CMSObjectIdentifiers.authEnvelopedData.equals(kind)
                || CMSObjectIdentifiers.encryptedData.equals(kind)) {
            if (path.equals("part 1")) {
                throw ProblemException.of("EXT-502", contents.mail().name());
            }
            contents.refused(Carrier.ATTACHMENT, path, "encrypted");
        } else {
            contents.refused(Carrier.ATTACHMENT, path, "content of the S/MIME part is of an unknown kind");
        }
    }

    private static void signed(MailContents contents, String path, byte[] content) {
        try {
            CMSSignedData data = new CMSSignedData(content);
            CMSTypedData inside = data.getSignedContent();
            signers(contents, path, data);
            if (inside != null && inside.getContent() instanceof byte[] message) {
                contents.inner(Carrier.BODY, path, path + ".eml", message);
            } else if (inside != null) {
                contents.refused(Carrier.ATTACHMENT, path, "signed content is not read");
            }
        } catch (CMSException | RuntimeException e) {
            if (e instanceof ProblemException coded) {
                throw coded;
            }
            contents.refused(Carrier.ATTACHMENT, path, "signed message is damaged");
        }
    }

    private static void signers(MailContents contents, String path, CMSSignedData data) {
        List<String> names = new ArrayList<>();
        for (X509CertificateHolder certificate : data.getCertificates().getMatches(null)) {
            names.add(certificate.getSubject() + "\n" + certificate.getIssuer());
        }
        contents.text(Carrier.SIGNATURE, path, String.join("\n", names));
        if (names.isEmpty()) {
            contents.noText(Carrier.SIGNATURE, path, "signature");
        }
    }

    private static ASN1ObjectIdentifier kind(byte[] content) {
        try {
            return ContentInfo.getInstance(ASN1Primitive.fromByteArray(content)).getContentType();
        } catch (IOException | RuntimeException e) {
            return CMSObjectIdentifiers.data;
        }
    }
}
