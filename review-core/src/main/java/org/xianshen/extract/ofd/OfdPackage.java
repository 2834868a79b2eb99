package org.xianshen.extract.ofd;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.TextDecoder;
import org.xianshen.extract.zip.Budget;
import org.xianshen.extract.zip.ZipPackage;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * The parts of an OFD package: finds them the way viewers do, knows which of them were read, keeps what is left over of each.
 * For one thread.
 */
final class OfdPackage implements Closeable {

    private static final int MOST_BYTES_AT_ONCE = 256 << 20;

    /** Problems of XML that is not well-formed or has too many elements to be taken apart. */
    private static final Set<String> NO_TREE = Set.of("EXT-209", "EXT-213", "EXT-404");

    private final ZipPackage zip;
    private final Map<String, String> byLowerName = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Leftovers> leftovers = new LinkedHashMap<>();
    private final String root;
    private final String entry;

    private OfdPackage(ZipPackage zip) {
        this.zip = zip;
        for (String name : zip.names()) {
            byLowerName.put(name.toLowerCase(Locale.ROOT), name);
        }
        String found = byLowerName.get("ofd.xml");
        if (found == null) {
            for (String name : zip.names()) {
                if (name.toLowerCase(Locale.ROOT).matches("[^/]+/ofd\\.xml")) {
                    found = name;
                    break;
                }
            }
        }
        if (byLowerName.containsKey("encryptions.xml")) {
            throw zip.budget().problem("EXT-401");
        }
        if (found == null) {
            throw zip.budget().problem("EXT-402");
        }
        entry = found;
        root = found.substring(0, found.lastIndexOf('/') + 1);
    }

    /** Opens {@code document}, refusing what is no honest zip, has no {@code OFD.xml} or is encrypted. */
    static OfdPackage open(SourceDocument document, Budget budget) {
        ZipPackage zip = ZipPackage.open(document, budget);
        try {
            return new OfdPackage(zip);
        } catch (ProblemException e) {
            zip.close();
            throw e;
        }
    }

    /** The part a reading begins with: {@code OFD.xml}. */
    String entry() {
        return entry;
    }

    ZipPackage zip() {
        return zip;
    }

    Budget budget() {
        return zip.budget();
    }

    /** The folder of part {@code name}, ending in a slash unless it is the package itself. */
    static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** The part that {@code location} means in a file of {@code folder}, marked as used; null when there is none. */
    @Nullable
    String use(String folder, String location) {
        String name = find(folder, location);
        if (name != null) {
            used.add(name);
        }
        return name;
    }

    /** The part that the text of {@code node} means in a file of {@code folder}; a text that means none is left over. */
    @Nullable
    String follow(String folder, Node node) {
        String name = use(folder, node.lookText());
        if (name != null) {
            node.takeText();
        }
        return name;
    }

    /** The part that attribute {@code attribute} means in a file of {@code folder}; a value that means none is left over. */
    @Nullable
    String follow(String folder, Node node, String attribute) {
        String name = use(folder, node.look(attribute));
        if (name != null) {
            node.take(attribute);
        }
        return name;
    }

    /** Marks attribute {@code attribute} as taken when it names a part; the part itself does not count as used. */
    void mention(String folder, Node node, String attribute) {
        if (find(folder, node.look(attribute)) != null) {
            node.take(attribute);
        }
    }

    /** Marks the text of {@code node} as taken when it names a part; the part itself does not count as used. */
    void mention(String folder, Node node) {
        if (find(folder, node.lookText()) != null) {
            node.takeText();
        }
    }

    private @Nullable String find(String folder, String location) {
        String path = location.strip().replace('\\', '/');
        if (path.isEmpty()) {
            return null;
        }
        if (path.startsWith("/")) {
            String name = named(root, path);
            return name != null ? name : named(folder, path);
        }
        String name = named(folder, path);
        if (name != null) {
            return name;
        }
        for (String up = folder; !up.isEmpty(); ) {
            up = folder(up.substring(0, up.length() - 1));
            name = named(up, path);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private @Nullable String named(String folder, String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String whole = String.join("/", steps);
        return zip.has(whole) ? whole : byLowerName.get(whole.toLowerCase(Locale.ROOT));
    }

    /** Whether part {@code name} was found by something that was read. */
    boolean isUsed(String name) {
        return used.contains(name);
    }

    /** The parts that nothing led to. */
    List<String> unused() {
        List<String> names = new ArrayList<>(zip.names());
        names.removeAll(used);
        names.remove(entry);
        return names;
    }

    /** Reads part {@code name} as XML, element by element. */
    NodeReader reader(String name) {
        used.add(name);
        return new NodeReader(zip.openXml(name), budget(), leftovers(name));
    }

    /** Part {@code name} as a whole. */
    Node tree(String name) {
        try (NodeReader reader = reader(name)) {
            return reader.root();
        }
    }

    /**
     * Everything part {@code name} says, a value a line: the words of XML, or the whole of it where that is not well-formed.
     */
    String words(String name) {
        used.add(name);
        try {
            return Words.of(tree(name));
        } catch (ProblemException e) {
            if (!NO_TREE.contains(e.problem().code())) {
                throw e;
            }
            return plain(name);
        }
    }

    /** What part {@code name} says beside the numbers and switches of the format; the whole of it when not well-formed. */
    String tellingWords(String name) {
        used.add(name);
        try {
            Leftovers words = new Leftovers();
            words.sweep(tree(name));
            return words.words();
        } catch (ProblemException e) {
            if (!NO_TREE.contains(e.problem().code())) {
                throw e;
            }
            return plain(name);
        }
    }

    private String plain(String name) {
        try {
            SourceDocument text = SourceDocument.ofBytes(budget().document(), bytes(name));
            return TextDecoder.decode(text, budget().limits().maxCharacters()).text();
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-201", budget().document()), e);
        }
    }

    /** Whether part {@code name} looks like XML. */
    boolean isXml(String name) {
        String head = new String(head(name, 256), StandardCharsets.ISO_8859_1).replaceFirst("^[^<\\s]{0,3}", "");
        return head.strip().startsWith("<");
    }

    /** What part {@code name} says beyond what was taken. */
    Leftovers leftovers(String name) {
        return leftovers.computeIfAbsent(name, n -> new Leftovers());
    }

    /** Leftovers by part, in the order the parts were read. */
    Map<String, Leftovers> leftovers() {
        return leftovers;
    }

    /**
     * The bytes of part {@code name}.
     *
     * @throws ProblemException {@code EXT-405} when it is too large to be held in memory
     */
    byte[] bytes(String name) {
        byte[] bytes = head(name, MOST_BYTES_AT_ONCE + 1);
        if (bytes.length > MOST_BYTES_AT_ONCE) {
            throw budget().problem("EXT-405", Integer.toString(MOST_BYTES_AT_ONCE >> 20));
        }
        return bytes;
    }

    /** The first bytes of part {@code name}. */
    byte[] head(String name, int most) {
        try (InputStream in = zip.open(name)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new ProblemException(Problem.of("EXT-201", budget().document()), e);
        }
    }

    @Override
    public void close() {
        zip.close();
    }
}
