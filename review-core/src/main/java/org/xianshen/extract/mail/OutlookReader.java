package org.xianshen.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.apache.poi.hmef.CompressedRTF;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ole.OleObjects;
import org.xianshen.extract.ole.PrintableRuns;
import org.xianshen.extract.ole.UnusedSectors;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * Reads an Outlook message (MS-OXMSG): every property that is text, whether its number is known or not; the text, the page
 * and the rich text of the message, which may differ; recipients; files; messages inside the message.
 */
final class OutlookReader {

    private static final String PROPERTY = "__substg1.0_";
    private static final int BODY = 0x1000;
    private static final int RTF = 0x1009;
    private static final int HTML = 0x1013;
    private static final int ATTACHED_DATA = 0x3701;
    private static final int RENDERING = 0x3709;
    private static final int LONG_NAME = 0x3707;
    private static final int SHORT_NAME = 0x3704;
    private static final int INTERNET_CODE_PAGE = 0x3FDE;
    private static final int MESSAGE_CODE_PAGE = 0x3FFD;
    private static final long TICKS_TO_1970 = 116_444_736_000_000_000L;

    private final MailContents contents;

    /** Encoding of narrow texts of the message being read, recipients and files included. */
    private @Nullable Charset narrow;

    OutlookReader(MailContents contents) {
        this.contents = contents;
    }

    void read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            message(file.getRoot(), "", 0);
            String unused = UnusedSectors.words(bytes);
            if (unused == null) {
                contents.refused(Carrier.RESIDUE, "unused bytes", "sectors that contradict each other");
            } else {
                contents.text(Carrier.RESIDUE, "unused bytes", unused);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProblemException(Problem.of("EXT-501", contents.mail().name()), e);
        }
    }

    private void message(DirectoryEntry message, String prefix, int depth) throws IOException {
        if (depth > contents.context().limits().maxDepth()) {
            contents.refused(Carrier.ATTACHMENT, prefix, "not read: EXT-016");
            return;
        }
        Charset outer = narrow;
        Properties properties = properties(message, prefix, depth, true);
        narrow = properties.charset() == null ? outer : properties.charset();
        contents.text(Carrier.METADATA, prefix, properties.text.toString());
        int recipients = 0;
        for (Iterator<Entry> entries = message.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (!(entry instanceof DirectoryEntry storage)) {
                continue;
            }
            String name = entry.getName();
            if (name.startsWith("__recip_version1.0")) {
                String path = join(prefix, "recipient " + ++recipients);
                contents.text(
                        Carrier.METADATA,
                        path,
                        properties(storage, path, depth, false).text.toString());
            } else if (name.startsWith("__attach_version1.0")) {
                attachment(storage, join(prefix, contents.nextPart()), depth);
            } else if (name.equals("__nameid_version1.0")) {
                names(storage, prefix);
            } else if (!name.startsWith(PROPERTY)) {
                contents.refused(Carrier.UNKNOWN, prefix, "storage of an unknown kind in the message");
            }
        }
        narrow = outer;
    }

    private static String join(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "!" + name;
    }

    /** Names of properties that a program made up. */
    private void names(DirectoryEntry storage, String prefix) throws IOException {
        if (storage.hasEntryCaseInsensitive("__substg1.0_00040102")
                && storage.getEntryCaseInsensitive("__substg1.0_00040102") instanceof DocumentEntry names) {
            names(bytes(names), join(prefix, "names"));
        }
    }

    /** Names behind their lengths in bytes, each filled up to four bytes (MS-OXMSG 2.2.3.1.3). */
    private void names(byte[] stream, String path) {
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder names = new StringBuilder();
        while (in.remaining() >= Integer.BYTES) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                contents.refused(Carrier.METADATA, path, "names of properties are damaged");
                break;
            }
            names.append(new String(stream, in.position(), length, StandardCharsets.UTF_16LE))
                    .append('\n');
            in.position(Math.min(in.limit(), in.position() + length + (-length & 3)));
        }
        contents.text(Carrier.METADATA, path, names.toString());
    }

    private void attachment(DirectoryEntry storage, String path, int depth) throws IOException {
        Properties properties = properties(storage, path, depth, false);
        contents.text(Carrier.METADATA, path, properties.text.toString());
        String name = properties.longName.isEmpty() ? properties.shortName : properties.longName;
        if (properties.innerMessage != null) {
            DirectoryEntry inner = properties.innerMessage;
            if (inner.hasEntryCaseInsensitive("__properties_version1.0")) {
                message(inner, path, depth + 1);
            } else {
                object(inner, path);
            }
        } else if (properties.data != null) {
            contents.file(Carrier.ATTACHMENT, path, name, properties.data);
        } else {
            contents.refused(Carrier.ATTACHMENT, path, "file is named and not in the message");
        }
    }

    private void object(DirectoryEntry storage, String path) {
        contents.object(path, OleObjects.unwrap("object", (DirectoryNode) storage));
    }

    /** The properties of a message, a recipient or an attachment. */
    private static final class Properties {
        private final StringBuilder text = new StringBuilder();
        private String longName = "";
        private String shortName = "";
        private byte @Nullable [] data;
        private @Nullable DirectoryEntry innerMessage;
        private @Nullable Charset charset;
        private @Nullable Charset pageCharset;

        /** Mail programs tell the encoding of narrow texts in one of two places. */
        @Nullable
        Charset charset() {
            return charset == null ? pageCharset : charset;
        }
    }

    private Properties properties(DirectoryEntry storage, String path, int depth, boolean isMessage)
            throws IOException {
        Properties properties = new Properties();
        if (storage.hasEntryCaseInsensitive("__properties_version1.0")
                && storage.getEntryCaseInsensitive("__properties_version1.0") instanceof DocumentEntry fixed) {
            int header = !isMessage ? 8 : depth == 0 ? 32 : 24;
            fixed(bytes(fixed), header, properties);
        }
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            String name = entry.getName();
            if (!name.startsWith(PROPERTY) || name.length() < PROPERTY.length() + 8) {
                if (entry instanceof DocumentEntry && !name.equals("__properties_version1.0")) {
                    contents.refused(Carrier.UNKNOWN, path, "stream of an unknown kind in the message");
                }
                continue;
            }
            int tag;
            int type;
            try {
                tag = Integer.parseInt(name.substring(PROPERTY.length(), PROPERTY.length() + 4), 16);
                type = Integer.parseInt(name.substring(PROPERTY.length() + 4, PROPERTY.length() + 8), 16);
            } catch (NumberFormatException e) {
                contents.refused(Carrier.UNKNOWN, path, "stream of an unknown kind in the message");
                continue;
            }
            if (entry instanceof DirectoryEntry inner) {
                properties.innerMessage = inner;
            } else if (entry instanceof DocumentEntry stream) {
                property(tag, type, name.length() > PROPERTY.length() + 8, bytes(stream), path, properties);
            }
        }
        return properties;
    }

    /** Properties of fixed size: code pages and moments; the others are numbers. */
    private static void fixed(byte[] bytes, int header, Properties properties) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = header; at + 16 <= bytes.length; at += 16) {
            int type = in.getShort(at) & 0xFFFF;
            int tag = in.getShort(at + 2) & 0xFFFF;
            if (type == 0x40) {
                long ticks = in.getLong(at + 8) - TICKS_TO_1970;
                Instant moment = Instant.ofEpochSecond(ticks / 10_000_000);
                properties.text.append(label(tag)).append(": ").append(moment).append('\n');
            } else if (type == 3 && (tag == INTERNET_CODE_PAGE || tag == MESSAGE_CODE_PAGE)) {
                Charset charset = codePage(in.getInt(at + 8));
                if (tag == MESSAGE_CODE_PAGE) {
                    properties.charset = charset;
                } else {
                    properties.pageCharset = charset;
                }
            }
        }
    }

    private static @Nullable Charset codePage(int number) {
        return switch (number) {
            case 936, 54936, 20936 -> MailContents.charset("GB18030");
            case 65001 -> StandardCharsets.UTF_8;
            case 950 -> MailContents.charset("x-windows-950");
            case 0, 20127 -> null;
            default -> MailContents.charset("windows-" + number);
        };
    }

    private void property(int tag, int type, boolean partOfMany, byte[] bytes, String path, Properties properties) {
        int single = type & 0xFFF;
        if (single == 0x1F || single == 0x1E) {
            boolean list = (type & 0x1000) != 0 && !partOfMany;
            if (list) {
                return;
            }
            String value = single == 0x1F
                    ? new String(bytes, StandardCharsets.UTF_16LE)
                    : BodyText.decode(
                                    BodyText.withoutEnd(bytes),
                                    properties.charset() == null ? narrow : properties.charset(),
                                    Long.MAX_VALUE)
                            .text();
            string(tag, stripEnd(value), path, properties);
        } else if (single == 0x102) {
            binary(tag, bytes, path, properties);
        } else {
            String runs = PrintableRuns.in(bytes);
            properties.text.append(runs.isEmpty() ? "" : runs + "\n");
        }
    }

    private static String stripEnd(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == 0) {
            end--;
        }
        return value.substring(0, end);
    }

    private void string(int tag, String value, String path, Properties properties) {
        switch (tag) {
            case BODY -> contents.text(Carrier.BODY, join(path, "text"), value);
            case HTML -> contents.html(join(path, "page"), value);
            case LONG_NAME -> properties.longName = value;
            case SHORT_NAME -> properties.shortName = value;
            default -> {}
        }
        if (tag != BODY && tag != HTML) {
            properties.text.append(label(tag)).append(": ").append(value).append('\n');
        }
    }

    private void binary(int tag, byte[] bytes, String path, Properties properties) {
        switch (tag) {
            case HTML -> contents.html(join(path, "page"), bytes, properties.pageCharset);
            case RTF -> rtf(bytes, join(path, "rich text"));
            case ATTACHED_DATA -> properties.data = bytes;
            case RENDERING -> FileSymbol.enter(contents, path, bytes);
            default -> {
                String runs = PrintableRuns.in(bytes);
                properties.text.append(runs.isEmpty() ? "" : runs + "\n");
            }
        }
    }

    private void rtf(byte[] compressed, String path) {
        ByteArrayOutputStream rtf = new ByteArrayOutputStream();
        CompressedRTF compression = new CompressedRTF();
        try {
            compression.decompress(new ByteArrayInputStream(compressed), rtf);
        } catch (IOException | RuntimeException e) {
            contents.refused(Carrier.BODY, path, "compressed rich text is damaged");
            return;
        }
        byte[] text = rtf.toByteArray();
        // What the decompression writes behind the told size belongs to nothing.
        int end = Math.min(text.length, Math.max(0, compression.getDeCompressedSize()));
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        contents.inner(Carrier.BODY, path, "body.rtf", Arrays.copyOf(text, end));
    }

    private static String label(int tag) {
        MAPIProperty known = MAPIProperty.get(tag);
        return known == MAPIProperty.UNKNOWN || known == null || known.mapiProperty == null
                ? String.format(Locale.ROOT, "%04X", tag)
                : known.mapiProperty;
    }

    private static byte[] bytes(DocumentEntry stream) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(stream)) {
            return in.readAllBytes();
        }
    }
}
