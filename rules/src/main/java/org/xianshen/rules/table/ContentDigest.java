package org.xianshen.rules.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One digest over several resources, so that a record can say exactly which data decided. */
public final class ContentDigest {

    private ContentDigest() {}

    /** SHA-256 over path, length and bytes of each resource below {@link Resources#ROOT}, in the order given. */
    public static String sha256(List<String> paths) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        for (String path : paths) {
            byte[] content = Resources.bytes(path);
            digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
