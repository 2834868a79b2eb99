package org.xianshen.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;

/** Changes the signature value inside a CMS, leaving everything else in DER. */
final class CmsEdit {

    private CmsEdit() {}

    static byte[] withSignatureValue(byte[] cms, UnaryOperator<byte[]> change) {
        try {
            ASN1Sequence contentInfo = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(cms));
            ASN1Sequence data = ASN1Sequence.getInstance(
                    ASN1TaggedObject.getInstance(contentInfo.getObjectAt(1)).getExplicitBaseObject());
            ASN1Sequence signer = ASN1Sequence.getInstance(
                    ASN1Set.getInstance(data.getObjectAt(4)).getObjectAt(0));
            byte[] value = ASN1OctetString.getInstance(signer.getObjectAt(5)).getOctets();
            DERSequence changed = replace(signer, 5, new DEROctetString(change.apply(value)));
            DERSequence changedData = replace(data, 4, new DERSet(changed));
            return replace(contentInfo, 1, new DERTaggedObject(true, 0, changedData))
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DERSequence replace(ASN1Sequence sequence, int index, ASN1Encodable element) {
        ASN1Encodable[] elements = sequence.toArray();
        elements[index] = element;
        return new DERSequence(elements);
    }
}
