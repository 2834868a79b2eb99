package org.xianshen.extract;

import static org.xianshen.extract.ContentDetector.startsWith;

/** Tells signed and encrypted messages in CMS (RFC 5652) by their first bytes. */
final class CmsMagic {

    /** Object identifier 1.2.840.113549.1.7, under which the kinds of content are numbered; its last number follows. */
    private static final String PKCS7 = "\u0006\t*\u0086H\u0086\u00F7\r\u0001\u0007";

    private CmsMagic() {}

    static boolean isMessage(byte[] head) {
        if (head.length < 20 || head[0] != 0x30) {
            return false;
        }
        int second = head[1] & 0xFF;
        int lengthBytes = second < 0x80 ? 0 : second - 0x80;
        return lengthBytes <= 4 && startsWith(head, 2 + lengthBytes, PKCS7);
    }
}
