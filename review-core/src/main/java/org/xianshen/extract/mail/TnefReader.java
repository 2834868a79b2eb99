package org.xianshen.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFDateAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hmef.attribute.TNEFStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ole.PrintableRuns;
import org.xianshen.message.ProblemException;

/** Reads {@code winmail.dat}, in which Exchange packs text, properties and files (MS-OXTNEF). */
final class TnefReader {

    private static final int UNICODE = 0x1F;
    private static final int TRIPLE_HEADER = 8;

    private final MailContents contents;
    private final String path;

    TnefReader(MailContents contents, String path) {
        this.contents = contents;
        this.path = path;
    }

    void read(byte[] content) {
        HMEFMessage message;
        try {
            message = new HMEFMessage(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) {
            contents.refused(Carrier.ATTACHMENT, path, "TNEF is damaged");
            return;
        }
        try {
            StringBuilder properties = new StringBuilder();
            tnef(message.getMessageAttributes(), properties);
            mapi(message.getMessageMAPIAttributes(), path, properties);
            contents.text(Carrier.METADATA, path, properties.toString());
            int number = 0;
            for (Attachment attachment : message.getAttachments()) {
                file(attachment, path + "." + ++number);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            contents.refused(Carrier.ATTACHMENT, path, "TNEF is damaged");
        }
    }

    private void file(Attachment attachment, String filePath) {
        StringBuilder properties = new StringBuilder();
        tnef(attachment.getAttributes(), properties);
        mapi(attachment.getMAPIAttributes(), filePath, properties);
        contents.text(Carrier.METADATA, filePath, properties.toString());
        String name = attachment.getLongFilename();
        if (name == null || name.isBlank()) {
            name = attachment.getFilename();
        }
        byte[] data;
        try {
            data = attachment.getContents();
        } catch (IllegalArgumentException e) {
            contents.refused(Carrier.ATTACHMENT, filePath, "object in TNEF is not read");
            return;
        }
        byte[] symbol = attachment.getRenderedMetaFile();
        if (symbol != null) {
            FileSymbol.enter(contents, filePath, symbol);
        }
        contents.file(Carrier.ATTACHMENT, filePath, name == null ? "" : name, data == null ? new byte[0] : data);
    }

    private void tnef(List<TNEFAttribute> attributes, StringBuilder properties) {
        for (TNEFAttribute attribute : attributes) {
            String text = text(attribute);
            properties.append(text).append(text.isEmpty() ? "" : "\n");
        }
    }

    private String text(TNEFAttribute attribute) {
        byte[] data = attribute.getData();
        TNEFProperty kind = attribute.getProperty();
        if (attribute instanceof TNEFStringAttribute) {
            return narrow(data);
        }
        if (kind == TNEFProperty.ID_MAPIPROPERTIES || kind == TNEFProperty.ID_ATTACHMENT) {
            return MapiRows.row(data, this::narrow).names();
        }
        if (kind == TNEFProperty.ID_RECIPIENTTABLE) {
            MapiRows recipients = MapiRows.table(data, this::narrow);
            String rest = recipients.isDamaged() ? PrintableRuns.in(data) : "";
            return recipients.names() + recipients.values() + rest;
        }
        if (kind == TNEFProperty.ID_ATTACHDATA || kind == TNEFProperty.ID_ATTACHMETAFILE) {
            return "";
        }
        if (attribute instanceof TNEFDateAttribute date) {
            return date.getDate().toInstant().toString();
        }
        return kind == TNEFProperty.ID_FROM || attribute.getType() == TNEFProperty.TYPE_TRIPLES
                ? addresses(data)
                : PrintableRuns.in(data);
    }

    /** Names and addresses behind a header of four numbers, each ended by zeros. */
    private String addresses(byte[] data) {
        StringBuilder texts = new StringBuilder();
        int start = Math.min(data.length, TRIPLE_HEADER);
        for (int i = start; i <= data.length; i++) {
            if (i == data.length || data[i] == 0) {
                if (i > start) {
                    texts.append(narrow(Arrays.copyOfRange(data, start, i))).append('\n');
                }
                start = i + 1;
            }
        }
        return texts.toString().strip();
    }

    private void mapi(List<MAPIAttribute> attributes, String where, StringBuilder properties) {
        for (MAPIAttribute attribute : attributes) {
            if (attribute instanceof MAPIRtfAttribute rtf) {
                contents.inner(Carrier.BODY, where + " rtf", "body.rtf", rtf.getData());
            } else if (attribute.getProperty() == MAPIProperty.BODY_HTML
                    && !(attribute instanceof MAPIStringAttribute)) {
                contents.html(where + " html", attribute.getData(), null);
            } else if (attribute instanceof MAPIStringAttribute text) {
                String value = text.getType() == UNICODE
                        ? new String(text.getData(), StandardCharsets.UTF_16LE).replace("\0", "")
                        : narrow(text.getData());
                properties.append(value).append('\n');
            } else if (attribute.getProperty() != MAPIProperty.ATTACH_DATA) {
                String runs = PrintableRuns.in(attribute.getData());
                properties.append(runs.isEmpty() ? "" : runs + "\n");
            }
        }
    }

    /** A text in an encoding that TNEF does not tell. */
    private String narrow(byte[] text) {
        return contents.decoded(BodyText.withoutEnd(text)).replace("\0", "");
    }
}
