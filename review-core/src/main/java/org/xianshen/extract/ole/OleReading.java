package org.xianshen.extract.ole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextPlaces;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.metafile.MetafileText;
import org.xianshen.message.ProblemException;

/** One binary office file being read: what all kinds of them have in common. */
final class OleReading {

    private static final long THUMBNAIL = 17;
    private static final int DEEPEST = 16;

    /** Above this a second copy of the file in memory is too much. */
    private static final long MOST_BYTES = 128L << 20;

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
        object.enter(Carrier.EMBEDDED_OBJECT, path, read, context, document.passwords());
        object.names().forEach(this::known);
        known(object.drawn());
        known(object.residue());
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
                    case "Macros", "_VBA_PROJECT_CUR", "VBA" -> {
                        project = true;
                        compiled(storage, 0);
                    }
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
            return;
        }
        unused();
        text(Carrier.RESIDUE, "", unreached.text());
    }

    /** Searches the bytes that belong to no stream. */
    private void unused() throws IOException {
        tick();
        if (document.sizeBytes() > MOST_BYTES) {
            refused(Carrier.RESIDUE, "unused sectors", "unused sectors of so large a file are not searched");
        } else if (!UnusedSectors.visit(document.readAllBytes(), unreached::search)) {
            refused(Carrier.RESIDUE, "unused sectors", "sectors of the file contradict each other");
        }
    }

    /** Searches the streams of a macro project: the program as it runs may say other words than its source. */
    private void compiled(DirectoryNode storage, int depth) throws IOException {
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry instanceof DocumentNode stream) {
                unreached.search(bytes(stream));
            } else if (entry instanceof DirectoryNode inner && depth < DEEPEST) {
                compiled(inner, depth + 1);
            }
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
        text(Carrier.UNKNOWN, path, storage.getName());
        runs(storage, path, 0);
        refused(Carrier.UNKNOWN, path, "storage of an unknown kind");
    }

    private void runs(DirectoryNode storage, String path, int depth) throws IOException {
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry instanceof DocumentNode stream) {
                text(Carrier.UNKNOWN, path, stream.getName() + "\n" + PrintableRuns.in(bytes(stream)));
            } else if (entry instanceof DirectoryNode inner && depth < DEEPEST) {
                runs(inner, path, depth + 1);
            }
        }
    }

    /** Custom XML and XML signatures: files of text. */
    private void data(DirectoryNode storage, String path, int depth) throws IOException {
        for (Iterator<Entry> entries = storage.getEntries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry instanceof DocumentNode stream) {
                text(Carrier.DATA, path, StorageText.decoded(bytes(stream)));
            } else if (entry instanceof DirectoryNode inner && depth < DEEPEST) {
                data(inner, path, depth + 1);
            }
        }
    }

    private void stream(DocumentNode stream, String name, String path) throws IOException {
        byte[] bytes = bytes(stream);
        if (name.startsWith("\u0005")) {
            properties(bytes, path);
        } else if (taken.contains(name)) {
            if (WorkbookSheets.STREAMS.contains(name)) {
                unreached.search(WorkbookPictures.blanked(bytes));
            } else if (name.equals("Data")) {
                unreached.searchData(bytes);
            } else if (!name.equals("Pictures")) {
                unreached.search(bytes);
            }
        } else if (name.equals("\u0001CompObj") || name.equals("\u0001Ole") || name.equals("\u0003ObjInfo")) {
            unreached.search(bytes);
        } else if (name.startsWith("\u0002OlePres")) {
            preview(path, PreviewPicture.metafileIn(bytes));
        } else {
            text(Carrier.UNKNOWN, path, name + "\n" + PrintableRuns.in(bytes));
            if (bytes.length > 0) {
                refused(Carrier.UNKNOWN, path, "stream of an unknown kind");
            }
        }
    }

    /** A picture of the file as an object that shows in another one. */
    private void preview(String path, byte @Nullable [] metafile) {
        MetafileText picture = MetafileText.read(metafile == null ? new byte[0] : metafile);
        text(Carrier.IMAGE, path, picture.text());
        boolean empty = metafile != null && metafile.length == 0;
        if (!empty && (!picture.unread().isEmpty() || !picture.bitmaps().isEmpty())) {
            refused(Carrier.IMAGE, path, "preview picture not read");
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
                : value instanceof Object[] many ? Arrays.toString(many) : String.valueOf(value);
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
