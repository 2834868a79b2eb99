package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.Section;
import org.apache.poi.hpsf.Thumbnail;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextPlaces;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.message.ProblemException;

/** One binary office file being read: what all kinds of them have in common. */
final class OleReading {

    private static final long THUMBNAIL = 17;

    private final SourceDocument document;
    private final ExtractionContext context;
    private final ExtractedDocument.Builder read;
    private final POIFSFileSystem file;
    private final UnreachedText unreached = new UnreachedText();
    private final Set<String> taken = new HashSet<>();
    private boolean encrypted;
    private int objects;
    private int pictures;

    OleReading(
            SourceDocument document, ExtractionContext context, ExtractedDocument.Builder read, POIFSFileSystem file) {
        this.document = document;
        this.context = context;
        this.read = read;
        this.file = file;
    }

    POIFSFileSystem file() {
        return file;
    }

    ExtractedDocument.Builder document() {
        return read;
    }

    /** Stops when the time is over. */
    void tick() {
        context.deadline().check(document.name());
    }

    /** The content was decrypted: its raw bytes tell nothing. */
    void encrypted() {
        encrypted = true;
    }

    /** Enters text that was read; blank text is left out. */
    void text(Carrier carrier, String path, String text) {
        if (!text.isBlank()) {
            unit(carrier, path, text, TextPlaces.inPart(path));
        }
    }

    /** Enters text with its places and returns the unit's id. */
    String unit(Carrier carrier, String path, String text, TextPlaces places) {
        if (read.characters() + text.length() > context.limits().maxCharacters()) {
            throw ProblemException.of(
                    "EXT-012", document.name(), Long.toString(context.limits().maxCharacters()));
        }
        unreached.known(text);
        read.census().read(carrier, path);
        return read.unit(carrier, path, 0, text, places);
    }

    /** Text that is in units, in whatever pieces, and need not be found again. */
    void known(String text) {
        unreached.known(text);
    }

    void refused(Carrier carrier, String path, String reason) {
        read.census().refused(carrier, path, reason);
    }

    /** A stream or storage at the root that a format reads itself. */
    void take(String name) {
        taken.add(name);
    }

    /** A picture of the file. */
    void picture(byte[] content, String extension) {
        String path = "picture " + ++pictures;
        if (content.length == 0) {
            read.census().noText(Carrier.IMAGE, path, "empty");
        } else {
            inner(Carrier.IMAGE, path, path + "." + extension, content);
        }
    }

    private void inner(Carrier carrier, String path, String name, byte[] content) {
        read.nested(carrier, path, SourceDocument.ofBytes(name, content).withPasswords(document.passwords()), context);
    }

    /** An embedded object by its bytes. */
    void object(byte[] content) {
        String path = "object " + ++objects;
        enter(path, OleObjects.unwrap(path, content));
    }

    /** An embedded object by its storage. */
    void object(DirectoryNode storage) {
        String path = "object " + ++objects;
        enter(path, OleObjects.unwrap(path, storage));
    }

    private void enter(String path, OleObjects.Unwrapped object) {
        tick();
        text(Carrier.FILE_NAME, path, String.join("\n", object.names()));
        for (SourceDocument inner : object.files()) {
            read.nested(Carrier.EMBEDDED_OBJECT, path, inner.withPasswords(document.passwords()), context);
        }
        if (!object.unread().isEmpty()) {
            refused(Carrier.EMBEDDED_OBJECT, path, object.unread());
        }
    }

    /** A macro project. */
    void macros(MacroSource source) {
        text(Carrier.SCRIPT, "macros", source.text());
        if (!source.unread().isEmpty()) {
            refused(Carrier.SCRIPT, "macros", source.unread());
        }
    }

    /** Reads properties, macros, objects and every stream that the format did not take, then what nobody reached. */
    void rest() throws IOException {
        boolean project = false;
        int number = 0;
        for (Iterator<Entry> entries = file.getRoot().getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            String path = "stream " + ++number;
            String name = entry.getName();
            if (entry instanceof DirectoryNode storage) {
                switch (name) {
                    case "Macros", "_VBA_PROJECT_CUR", "VBA" -> project = true;
                    case "ObjectPool" -> objects(storage);
                    case "MsoDataStore" -> data(storage, path, 0);
                    case "_xmlsignatures" -> data(storage, path, 0);
                    default -> {
                        if (!taken.contains(name)) {
                            storage(storage, path);
                        }
                    }
                }
            } else if (entry instanceof DocumentNode stream) {
                stream(stream, name, path);
            }
        }
        if (project) {
            macros(MacroSource.read(file));
        }
        if (encrypted) {
            refused(Carrier.RESIDUE, "", "raw bytes of an encrypted file are not searched");
        } else {
            text(Carrier.RESIDUE, "", unreached.text());
        }
    }

    private void objects(DirectoryNode pool) {
        for (Iterator<Entry> entries = pool.getEntries(); entries.hasNext(); ) {
            if (entries.next() instanceof DirectoryNode object) {
                object(object);
            }
        }
    }

    /** A storage of an unknown kind: maybe an object. */
    private void storage(DirectoryNode storage, String path) throws IOException {
        if (storage.getName().startsWith("MBD") || storage.getName().startsWith("LNK")) {
            object(storage);
            return;
        }
        runs(storage, path, 0);
        refused(Carrier.UNKNOWN, path, "storage of an unknown kind");
    }

    private void runs(DirectoryNode storage, String path, int depth) throws IOException {
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry instanceof DocumentNode stream) {
                text(Carrier.UNKNOWN, path, PrintableRuns.in(bytes(stream)));
            } else if (entry instanceof DirectoryNode inner && depth < 16) {
                runs(inner, path, depth + 1);
            }
        }
    }

    /** Custom XML and XML signatures: files of text. */
    private void data(DirectoryNode storage, String path, int depth) throws IOException {
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry instanceof DocumentNode stream) {
                text(Carrier.DATA, path, new String(bytes(stream), StandardCharsets.UTF_8));
            } else if (entry instanceof DirectoryNode inner && depth < 16) {
                data(inner, path, depth + 1);
            }
        }
    }

    private void stream(DocumentNode stream, String name, String path) throws IOException {
        byte[] bytes = bytes(stream);
        if (name.startsWith("\u0005")) {
            properties(bytes, path);
        } else if (taken.contains(name)) {
            if (name.equals("Data")) {
                unreached.searchData(bytes);
            } else if (!name.equals("Pictures")) {
                unreached.search(bytes);
            }
        } else if (name.equals("\u0001CompObj") || name.equals("\u0001Ole") || name.equals("\u0003ObjInfo")) {
            unreached.search(bytes);
        } else {
            text(Carrier.UNKNOWN, path, PrintableRuns.in(bytes));
            if (bytes.length > 0) {
                refused(Carrier.UNKNOWN, path, "stream of an unknown kind");
            }
        }
    }

    private void properties(byte[] bytes, String path) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            PropertySet set = new PropertySet(new ByteArrayInputStream(bytes));
            for (Section section : set.getSections()) {
                for (Property property : section.getProperties()) {
                    property(section, property, text);
                }
            }
        } catch (HPSFException | UnsupportedEncodingException | RuntimeException e) {
            if (e instanceof ProblemException coded) {
                throw coded;
            }
            text(Carrier.METADATA, path, PrintableRuns.in(bytes));
            refused(Carrier.METADATA, path, "properties are damaged");
        }
        text(Carrier.METADATA, path, text.toString());
        unreached.search(bytes);
    }

    private void property(Section section, Property property, StringBuilder text) {
        Object value = property.getValue();
        if (property.getID() == THUMBNAIL && value instanceof byte[] raw) {
            thumbnail(raw);
            return;
        }
        String shown = value instanceof byte[] raw
                ? PrintableRuns.in(raw)
                : value instanceof Object[] many ? java.util.Arrays.toString(many) : String.valueOf(value);
        if (value != null && !shown.isBlank()) {
            text.append(section.getPIDString(property.getID()))
                    .append(": ")
                    .append(shown)
                    .append('\n');
        }
    }

    /** A picture of the first page. */
    private void thumbnail(byte[] raw) {
        try {
            picture(new Thumbnail(raw).getThumbnailAsWMF(), "wmf");
        } catch (HPSFException | RuntimeException e) {
            if (e instanceof ProblemException coded) {
                throw coded;
            }
            refused(Carrier.IMAGE, "thumbnail", "thumbnail is not read");
        }
    }

    static byte[] bytes(DocumentNode stream) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(stream)) {
            return in.readAllBytes();
        }
    }
}
