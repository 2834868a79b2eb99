package org.xianshen.extract.ole;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.metafile.MetafileText;

/**
 * Takes the file out of an object in the form of OLE 1 ([MS-OLEDS] 2.2), as rich text keeps it: names, the data, a preview.
 *
 * <p>Damaged input never throws: it gives no file and a reason.
 */
public final class OldObject {

    private static final int LINKED = 1;
    private static final int EMBEDDED = 2;
    private static final int NO_PREVIEW = 0;
    private static final int METAFILE_HEADER = 8;

    private final String name;
    private final ByteBuffer bytes;
    private final List<SourceDocument> files = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder drawn = new StringBuilder();
    private final StringBuilder residue = new StringBuilder();
    private String unread = "";

    private OldObject(String name, byte[] content) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What the object {@code content} holds; its files are called after {@code name}. */
    public static OleObjects.Unwrapped unwrap(String name, byte[] content) {
        OldObject object = new OldObject(name, content);
        try {
            object.read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            add(object.residue, PrintableRuns.in(content));
            object.missing("object is damaged");
        }
        return new OleObjects.Unwrapped(
                object.files, object.names, object.drawn.toString(), object.residue.toString(), object.unread);
    }

    private void read() {
        bytes.getInt();
        int form = bytes.getInt();
        String program = string();
        name(string());
        name(string());
        switch (form) {
            case LINKED -> {
                name(string());
                bytes.getInt();
                bytes.getInt();
            }
            case EMBEDDED -> embedded(program);
            default -> {
                add(residue, PrintableRuns.in(rest()));
                missing("object of an unknown kind");
            }
        }
        if (bytes.remaining() >= 8) {
            preview();
        }
        add(residue, PrintableRuns.in(rest()));
    }

    private void embedded(String program) {
        int start = bytes.position();
        int told = bytes.getInt();
        byte[] data = take(told < 0 || told > bytes.remaining() ? bytes.remaining() : told);
        if (program.equals("Package")) {
            byte[] stream = new byte[data.length + Integer.BYTES];
            bytes.get(start, stream);
            wrapped(stream);
            return;
        }
        add(residue, program);
        OleObjects.Unwrapped inner = OleObjects.unwrap(name, data);
        files.addAll(inner.files());
        names.addAll(inner.names());
        add(drawn, inner.drawn());
        add(residue, inner.residue());
        missing(inner.unread());
    }

    private void wrapped(byte[] stream) {
        Optional<WrappedFile> wrapped = WrappedFile.of(stream);
        if (wrapped.isEmpty()) {
            add(residue, PrintableRuns.in(stream));
            missing("wrapped object is damaged");
            return;
        }
        names.addAll(wrapped.get().names());
        String extension = names.stream()
                .map(OleObjects::extensionIn)
                .filter(e -> !e.isEmpty())
                .findFirst()
                .orElse("");
        files.add(SourceDocument.ofBytes(
                extension.isEmpty() ? name : name + "." + extension,
                wrapped.get().content()));
    }

    /** The picture that stands for the object. */
    private void preview() {
        bytes.getInt();
        if (bytes.getInt() == NO_PREVIEW) {
            return;
        }
        String kind = string();
        bytes.getInt();
        bytes.getInt();
        int told = bytes.getInt();
        byte[] picture = take(Math.min(bytes.remaining(), told));
        if (!kind.equals("METAFILEPICT") || picture.length <= METAFILE_HEADER) {
            missing("preview picture of an object not read");
            return;
        }
        byte[] metafile = Arrays.copyOfRange(picture, METAFILE_HEADER, picture.length);
        MetafileText read = MetafileText.read(metafile);
        add(drawn, read.text());
        if (!read.unread().isEmpty() || !read.bitmaps().isEmpty()) {
            missing("preview picture of an object not read");
        }
    }

    private String string() {
        return new String(take(bytes.getInt()), TextDecoder.GB18030).replace("\0", "");
    }

    private byte[] take(int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private byte[] rest() {
        return take(bytes.remaining());
    }

    private void name(String text) {
        if (!text.isBlank()) {
            names.add(text);
        }
    }

    private static void add(StringBuilder to, String text) {
        if (!text.isBlank()) {
            to.append(to.isEmpty() ? "" : "\n").append(text);
        }
    }

    private void missing(String reason) {
        unread = unread.isEmpty() ? reason : unread;
    }
}
