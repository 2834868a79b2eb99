package org.xianshen.extract.pdf;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSString;

/** Tells strings that only machines write and read, by their key and by how they look; static and pure. */
final class PlainSettings {

    /** A letter must be in it: the number of an identity card and that of a bank card are no identifiers of this kind. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?=.*[a-fA-F])(?:\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?|[0-9a-fA-F]{32,})");

    private static final Pattern DATE = Pattern.compile("D:(?:19|20)[0-9]{2}(?:(?:0[1-9]|1[0-2])(?:[0-3][0-9]"
            + "(?:[0-2][0-9](?:[0-5][0-9](?:[0-5][0-9])?)?)?)?)?(?:[Zz+-](?:[0-9]{2}'?(?:[0-9]{2}'?)?)?)?");

    /** Entries that hold bytes; they are text only when every byte is. */
    private static final Set<String> BYTES = Set.of(
            "ID", "CheckSum", "Panose", "Style", "Digest", "DigestValue", "Lookup", "O", "U", "OE", "UE", "Perms");

    /** What entries that hold settings usually hold. */
    private static final Map<String, Pattern> USUAL = Map.of(
            "Registry", Pattern.compile("Adobe"),
            "Ordering", Pattern.compile("Identity|UCS2?|GB1|CNS1|Japan1|Japan2|Korea1|KR|WinCharSetFFFF-H"),
            "CharSet",
                    Pattern.compile("(?:/(?:[A-Za-z]{1,24}[0-9]{0,3}|uni[0-9A-F]{4,6}|g[0-9]{1,5}|\\.notdef)"
                            + "(?:\\.[a-z]{1,8}[0-9]{0,2})?)*"),
            "DA",
                    Pattern.compile(
                            "(?:\\s*(?:-?[0-9]*\\.?[0-9]{1,5}|/[A-Za-z,+_-]{1,40}[0-9]{0,3}|Tf|Tr|Tz|Tc|Tw|Ts|Td|g|rg|k"
                                    + "|BT|ET)(?=\\s|$|/))*\\s*"),
            "Lang", Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,8})?(?:[-_][A-Za-z]{2})?"),
            "XFA",
                    Pattern.compile("preamble|config|template|datasets|localeSet|xmpmeta|xfdf|form|pdf|stylesheet"
                            + "|connectionSet|sourceSet|signature|postamble|xdp:xdp|</xdp:xdp>"));

    private PlainSettings() {}

    /** Whether {@code string}, the entry {@code key}, is an identifier, a date or a setting, and nobody's words. */
    static boolean isOne(COSString string, String key) {
        if (ObjectEntries.isAlternative(key)) {
            return false;
        }
        if (BYTES.contains(key) && !isWritten(string.getBytes())) {
            return true;
        }
        String text = string.getString().replace("\0", "");
        Pattern usual = USUAL.get(key);
        return (usual != null && text.length() < 4096 && usual.matcher(text).matches())
                || isIdentifier(text)
                || isDate(text);
    }

    /** Whether {@code text} is an identifier as programs draw them at random. */
    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    /** Whether {@code text} is a moment as the file itself notes it. */
    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /** Whether somebody wrote the bytes as characters. */
    private static boolean isWritten(byte[] bytes) {
        boolean marked = bytes.length > 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF));
        boolean plain = true;
        for (byte b : bytes) {
            plain &= b >= ' ' && b < 0x7F;
        }
        return marked || plain;
    }
}
