package org.xianshen.extract.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1T61String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.jspecify.annotations.Nullable;

/**
 * The words and the files inside a structure in DER: a certificate, a signature in CMS, a seal of GM/T 0031 or GB/T 38540.
 *
 * <p>Keys, digests and numbers hold no words.
 */
public final class DerText {

    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 200_000;
    private static final int SHORTEST_TEXT = 3;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Set<String> texts = new LinkedHashSet<>();
    private final List<byte[]> files = new ArrayList<>();
    private int values;

    private final Predicate<byte[]> isFile;

    private DerText(Predicate<byte[]> isFile) {
        this.isFile = isFile;
    }

    /**
     * What {@code bytes} say; null when they are no DER.
     *
     * @param isFile whether bytes inside it are a picture or another file by themselves
     */
    public static @Nullable DerText of(byte[] bytes, Predicate<byte[]> isFile) {
        DerText text = new DerText(isFile);
        try {
            text.walk(ASN1Primitive.fromByteArray(bytes), 0);
            return text;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** The same for a structure that stands in a room too large for it; null when anything but zeros follows it. */
    public static @Nullable DerText ofPadded(byte[] bytes, Predicate<byte[]> isFile) {
        DerText text = new DerText(isFile);
        try (ASN1InputStream in = new ASN1InputStream(bytes)) {
            ASN1Primitive first = in.readObject();
            if (first == null) {
                return null;
            }
            text.walk(first, 0);
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != 0) {
                    return null;
                }
            }
            return text;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** Its strings and times, each once, in order. */
    public Set<String> texts() {
        return texts;
    }

    /** Pictures and other files in it. */
    public List<byte[]> files() {
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
        } else if (object instanceof ASN1T61String string) {
            add(foreign(string.getOctets(), string.getString()));
        } else if (object instanceof ASN1PrintableString string) {
            add(foreign(string.getOctets(), string.getString()));
        } else if (object instanceof ASN1IA5String string) {
            add(foreign(string.getOctets(), string.getString()));
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
        if (isFile.test(bytes)) {
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
        String text = decoded(bytes, StandardCharsets.UTF_8);
        boolean readable = text != null && text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
        return readable ? text : null;
    }

    /** Authorities put names in Chinese into types of string that have no Chinese. */
    private static String foreign(byte[] bytes, String otherwise) {
        for (byte b : bytes) {
            if (b < 0) {
                String utf8 = decoded(bytes, StandardCharsets.UTF_8);
                String chinese = utf8 == null ? decoded(bytes, GB18030) : utf8;
                return chinese == null ? otherwise : chinese;
            }
        }
        return otherwise;
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
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
