package org.xianshen.extract.pdf;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of an XML text: character data and attribute values, a line each. */
final class XmlText {

    private XmlText() {}

    /** The words of {@code xml}; the whole of it when it is not well-formed. */
    static String of(String xml) {
        try {
            return words(factory().createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            return xml;
        }
    }

    /**
     * The words of {@code xml} in the encoding it declares.
     *
     * @throws XMLStreamException when it is not well-formed
     */
    static String of(byte[] xml) throws XMLStreamException {
        return words(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String words(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                line(out, reader.getText());
            } else if (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                String text = event == XMLStreamConstants.COMMENT ? reader.getText() : reader.getPIData();
                line(out, text == null || text.startsWith("begin=") || text.startsWith("end=") ? "" : text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    line(out, reader.getAttributeValue(i));
                }
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            out.append(out.isEmpty() ? "" : "\n").append(stripped);
        }
    }
}
