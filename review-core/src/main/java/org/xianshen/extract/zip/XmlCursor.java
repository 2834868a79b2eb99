package org.xianshen.extract.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/**
 * A forward walk over one XML part, without document type declarations, entities or anything from outside.
 *
 * <p>Elements are numbered from 0 in document order; two walks over the same part number them alike. Names come as {@code
 * prefix:local} with the conventional prefix of the namespace whatever the file calls it; an unknown namespace has the
 * prefix {@code ?}. For one thread.
 */
public final class XmlCursor implements Closeable {

    private static final int MAX_DEPTH = 1_000;

    private final XMLStreamReader reader;
    private final InputStream in;
    private final Budget budget;
    private final String label;
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private @Nullable String lastSpace;
    private Map<String, String> keysOfLastSpace = Map.of();
    private int element = -1;
    private int depth;

    private XmlCursor(XMLStreamReader reader, InputStream in, Budget budget, String label) {
        this.reader = reader;
        this.in = in;
        this.budget = budget;
        this.label = label;
    }

    /** A walk over the XML in {@code in}, which the cursor closes; {@code label} names the part in problems. */
    public static XmlCursor open(InputStream in, Budget budget, String label) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return new XmlCursor(factory.createXMLStreamReader(XmlDecoding.reader(in)), in, budget, label);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw e instanceof ProblemException known ? known : malformed(budget, label, e);
        }
    }

    /** Moves on and tells the {@link XMLStreamConstants} event; {@code END_DOCUMENT} once at the end. */
    public int next() {
        budget.tick();
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw e instanceof ProblemException known ? known : malformed(budget, label, e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                element++;
                if (++depth > MAX_DEPTH) {
                    throw budget.problem("EXT-213", label, Integer.toString(MAX_DEPTH));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw budget.problem("EXT-210", label);
            default -> {
                // text, comments and instructions carry no structure
            }
        }
        return event;
    }

    /** The number of the element that started last. */
    public int element() {
        return element;
    }

    /** How many elements are open; the root is 1. */
    public int depth() {
        return depth;
    }

    /** {@code prefix:local} of the element that starts or ends here. */
    public String key() {
        return key(reader.getNamespaceURI(), reader.getLocalName());
    }

    /** The element's name without prefix. */
    public String localName() {
        return reader.getLocalName();
    }

    private String key(@Nullable String uri, String local) {
        String space = uri == null ? "" : uri;
        Map<String, String> ofSpace = space.equals(lastSpace) ? keysOfLastSpace : keysOf(space);
        String key = ofSpace.get(local);
        if (key == null) {
            String prefix = Namespaces.shortName(space);
            key = prefix.isEmpty() ? local : prefix + ":" + local;
            ofSpace.put(local, key);
        }
        return key;
    }

    private Map<String, String> keysOf(String space) {
        Map<String, String> ofSpace = keys.get(space);
        if (ofSpace == null) {
            ofSpace = new HashMap<>();
            keys.put(space, ofSpace);
        }
        lastSpace = space;
        keysOfLastSpace = ofSpace;
        return ofSpace;
    }

    /** Appends the characters of a text event to {@code text}. */
    public void appendText(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Characters of a text event. */
    public String text() {
        String text = reader.getText();
        return text == null ? "" : text;
    }

    /** Target and data of a processing instruction. */
    public String instruction() {
        String data = reader.getPIData();
        return reader.getPITarget() + (data == null || data.isEmpty() ? "" : " " + data);
    }

    /** The number of attributes of the element that starts here. */
    public int attributes() {
        return reader.getAttributeCount();
    }

    /** {@code prefix:local} of an attribute; an attribute without namespace has no prefix. */
    public String attributeKey(int index) {
        return key(reader.getAttributeNamespace(index), reader.getAttributeLocalName(index));
    }

    /** The name of an attribute that is in no namespace; empty when it is in one. */
    public String plainAttribute(int index) {
        String space = reader.getAttributeNamespace(index);
        return space == null || space.isEmpty() ? reader.getAttributeLocalName(index) : "";
    }

    /** The name of an attribute without prefix. */
    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    /** The value of an attribute. */
    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The value of the attribute called {@code key}, or null. */
    public @Nullable String attribute(String key) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (attributeKey(i).equals(key)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value of the attribute called {@code key}, or an empty string. */
    public String attributeOrEmpty(String key) {
        String value = attribute(key);
        return value == null ? "" : value;
    }

    /** The namespace a prefix stands for here, as a short name; {@code ?} when unknown. */
    public String namespaceOf(String prefix) {
        String uri = reader.getNamespaceURI(prefix);
        return uri == null ? Namespaces.UNKNOWN : Namespaces.shortName(uri);
    }

    /** The addresses of namespaces declared by the element that starts here that are none of Office Open XML. */
    public List<String> foreignNamespaces() {
        List<String> foreign = List.of();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String uri = reader.getNamespaceURI(i);
            if (uri != null && Namespaces.shortName(uri).equals(Namespaces.UNKNOWN)) {
                foreign = foreign.isEmpty() ? new ArrayList<>() : foreign;
                foreign.add(uri);
            }
        }
        return foreign;
    }

    /** The characters of the element that starts here, without those of its children; moves past its end. */
    public String elementText() {
        int inside = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= inside) {
            int event = next();
            if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && depth == inside) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Moves past the element that starts here, with everything in it. */
    public void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw malformed(budget, label, e);
        }
    }

    private static ProblemException malformed(Budget budget, String label, Exception cause) {
        return new ProblemException(Problem.of("EXT-209", budget.document(), label), cause);
    }
}
