package org.xianshen.extract.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * The entries of a zip package, opened only after its directory was found to be honest.
 *
 * <p>Refused before anything is inflated: encryption, too many entries, names that are used twice (letter case does not
 * distinguish part names, ISO/IEC 29500-2) or that point outside, overlapping entries, declared sizes beyond the limits.
 * While inflating, real sizes count. For one thread.
 */
public final class ZipPackage implements Closeable {

    private static final long OLE2_SIGNATURE = 0xD0CF11E0A1B11AE1L;

    private final Budget budget;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final List<String> strayTexts = new ArrayList<>();
    private List<String> oddities = List.of();

    private ZipPackage(Budget budget, ZipFile zip) {
        this.budget = budget;
        this.zip = zip;
    }

    /** Opens {@code document} as a package. */
    public static ZipPackage open(SourceDocument document, Budget budget) {
        SeekableByteChannel channel = null;
        try {
            long size = document.sizeBytes();
            if (size == 0) {
                throw budget.problem("EXT-215");
            }
            if (size > budget.limits().maxBytes()) {
                throw budget.problem(
                        "EXT-001",
                        Long.toString(size),
                        Long.toString(budget.limits().maxBytes()));
            }
            channel = channelOf(document);
            refuseOle2(channel, budget);
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setUseUnicodeExtraFields(false)
                    .get();
            ZipPackage opened = new ZipPackage(budget, zip);
            opened.admit(channel);
            return opened;
        } catch (IOException | RuntimeException e) {
            closeQuietly(channel);
            throw e instanceof ProblemException known ? known : damaged(budget, e);
        }
    }

    private static SeekableByteChannel channelOf(SourceDocument document) throws IOException {
        return document.path().isPresent()
                ? Files.newByteChannel(document.path().get())
                : new SeekableInMemoryByteChannel(document.readAllBytes());
    }

    private static void refuseOle2(SeekableByteChannel channel, Budget budget) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Long.BYTES);
        channel.position(0);
        channel.read(head);
        if (!head.hasRemaining() && head.getLong(0) == OLE2_SIGNATURE) {
            throw budget.problem("EXT-202");
        }
    }

    private void admit(SeekableByteChannel channel) throws IOException {
        List<ZipArchiveEntry> inOrder = Collections.list(zip.getEntries());
        if (inOrder.size() > budget.limits().maxEntries()) {
            throw budget.problem(
                    "EXT-203",
                    Integer.toString(inOrder.size()),
                    Integer.toString(budget.limits().maxEntries()));
        }
        Set<String> names = new HashSet<>();
        long declared = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            ZipArchiveEntry entry = inOrder.get(i);
            String label = "#" + (i + 1);
            String name = entry.getName();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw budget.problem("EXT-202");
            }
            if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
                throw budget.problem("EXT-201");
            }
            if (!PartNames.isSafe(name) || hasBackslash(entry.getRawName())) {
                throw budget.problem("EXT-207", label);
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw budget.problem("EXT-206", label);
            }
            declared += Math.max(0, entry.getSize());
            if (declared > budget.limits().maxExpandedBytes()) {
                throw budget.problem("EXT-204", Long.toString(budget.limits().maxExpandedBytes()));
            }
            if (entry.getComment() != null && !entry.getComment().isEmpty()) {
                strayTexts.add(entry.getComment());
            }
            if (!PartNames.isConventional(name)) {
                strayTexts.add(name);
            }
            if (!name.endsWith("/") || entry.getSize() > 0) {
                entries.put(name, entry);
            }
        }
        ZipLayout.Account account = new ZipLayout(channel, budget).examine(inOrder);
        oddities = account.oddities();
        if (account.comment().length > 0) {
            strayTexts.add(new String(account.comment(), StandardCharsets.UTF_8));
        }
    }

    /**
     * What a zip file holds beside its entries.
     *
     * @param comment bytes of the comment of the whole
     * @param oddities why bytes outside the entries were not understood; empty when all were
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    public record Layout(byte[] comment, List<String> oddities) {}

    /**
     * Examines a zip file that is no package, e.g. an archive of documents.
     *
     * @throws ProblemException {@code EXT-214} when directory and entries contradict each other
     */
    public static Layout layout(SeekableByteChannel channel, List<ZipArchiveEntry> inOrder, Budget budget)
            throws IOException {
        ZipLayout.Account account = new ZipLayout(channel, budget).examine(inOrder);
        return new Layout(account.comment(), account.oddities());
    }

    /** Commons Compress turns backslashes into slashes; another reader would not. */
    private static boolean hasBackslash(byte[] rawName) {
        for (byte b : rawName) {
            if (b == '\\') {
                return true;
            }
        }
        return false;
    }

    /** Names of all entries but folders, in directory order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Whether there is an entry called {@code name}. */
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Zip comments and names of entries that were not given by a word processor. */
    public List<String> strayTexts() {
        return List.copyOf(strayTexts);
    }

    /** Why bytes of the file outside the entries were not understood; empty when all were. */
    public List<String> oddities() {
        return oddities;
    }

    /** How a part is called in messages: its name when a word processor gave it, otherwise its number. */
    public String label(String name) {
        return PartNames.isConventional(name) ? name : "#" + (names().indexOf(name) + 1);
    }

    /** The inflated bytes of an entry, counted; the caller closes the stream. */
    public InputStream open(String name) {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw budget.problem("EXT-201");
        }
        try {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw budget.problem("EXT-201");
            }
            return new PartInputStream(in, budget, label(name), entry.getCompressedSize());
        } catch (IOException e) {
            throw damaged(budget, e);
        }
    }

    /** A part as a stream of XML events; the caller closes it. */
    public XmlCursor openXml(String name) {
        return XmlCursor.open(open(name), budget, label(name));
    }

    /** What is counted while this package is read. */
    public Budget budget() {
        return budget;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw damaged(budget, e);
        }
    }

    private static ProblemException damaged(Budget budget, Exception cause) {
        return new ProblemException(Problem.of("EXT-201", budget.document()), cause);
    }

    private static void closeQuietly(@Nullable Closeable channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // The refusal that is under way tells more than a failed close of a file that was only read.
                return;
            }
        }
    }
}
