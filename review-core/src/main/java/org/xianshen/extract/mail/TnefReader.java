package org.xianshen.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.xianshen.document.Carrier;
import org.xianshen.extract.ole.PrintableRuns;
import org.xianshen.message.ProblemException;

/** Reads {@code winmail.dat}, in which Exchange packs text, properties and files (MS-OXTNEF). */
final class TnefReader {

    private static final int UNICODE = 0x1F;

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
        if (attachment.getRenderedMetaFile() != null) {
            contents.noText(Carrier.IMAGE, filePath, "icon of a file");
        }
        contents.file(Carrier.ATTACHMENT, filePath, name == null ? "" : name, data == null ? new byte[0] : data);
    }

    private void tnef(List<TNEFAttribute> attributes, StringBuilder properties) {
        for (TNEFAttribute attribute : attributes) {
            if (attribute instanceof TNEFStringAttribute text) {
                properties.append(narrow(text.getData())).append('\n');
            }
        }
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
        return contents.decoded(text).replace("\0", "");
    }
}
