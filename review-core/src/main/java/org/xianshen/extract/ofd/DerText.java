package org.xianshen.extract.ofd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.jspecify.annotations.Nullable;

/** The words and the files inside a structure in DER, e.g. a seal of GM/T 0031 or GB/T 38540 with its certificates. */
final class DerText {

    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 200_000;
    private static final int SHORTEST_TEXT = 3;

    private final Set<String> texts = new LinkedHashSet<>();
    private final List<byte[]> files = new ArrayList<>();
    private int values;

    private DerText() {}

    /** What {@code bytes} say; null when they are no DER. */
    static @Nullable DerText of(byte[] bytes) {
        DerText text = new DerText();
        try {
            text.walk(ASN1Primitive.fromByteArray(bytes), 0);
            return text;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** Its strings and times, each once, in order. */
    Set<String> texts() {
        return texts;
    }

    /** Pictures and other files in it. */
    List<byte[]> files() {
        return files;
    }

    private void walk(ASN1Encodable value, int depth) throws IOException {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new IOException("nested too deep");
        }
        ASN1Primitive object = value.toASN1Primitive();
        if (object instanceof ASN1Sequence sequence) {
            for (ASN1Encodable element : sequence) {
                walk(element, depth + 1);
            }
        } else if (object instanceof ASN1Set set) {
            for (ASN1Encodable element : set) {
                walk(element, depth + 1);
            }
        } else if (object instanceof ASN1TaggedObject tagged) {
            walk(tagged.getBaseObject(), depth + 1);
        } else if (object instanceof ASN1OctetString octets) {
            octets(octets.getOctets(), depth);
        } else if (object instanceof ASN1BitString bits) {
            octets(bits.getBytes(), depth);
        } else if (object instanceof ASN1String string) {
            add(string.getString());
        } else if (object instanceof ASN1UTCTime time) {
            add(time.getTime());
        } else if (object instanceof ASN1GeneralizedTime time) {
            add(time.getTime());
        }
    }

    /** Bytes may be a picture, another structure, or plain text; otherwise they are a key, a digest or a signature. */
    private void octets(byte[] bytes, int depth) throws IOException {
        if (bytes.length < SHORTEST_TEXT) {
            return;
        }
        boolean zip = bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
        if (zip || PictureHead.of(bytes).kind() != PictureHead.Kind.NONE) {
            files.add(bytes);
            return;
        }
        ASN1Primitive inner = parse(bytes);
        if (inner != null) {
            walk(inner, depth + 1);
            return;
        }
        String text = text(bytes);
        if (text != null) {
            add(text);
        }
    }

    private static @Nullable ASN1Primitive parse(byte[] bytes) {
        try {
            ASN1Primitive parsed = ASN1Primitive.fromByteArray(bytes);
            return parsed != null && Arrays.equals(parsed.getEncoded(), bytes) ? parsed : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean readable = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
            return readable ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private void add(String text) {
        String stripped = text.replace('\0', ' ').strip();
        if (!stripped.isEmpty()) {
            texts.add(stripped);
        }
    }

    @Override
    public String toString() {
        return "DerText[" + texts.size() + " texts, " + files.size() + " files]";
    }
}
