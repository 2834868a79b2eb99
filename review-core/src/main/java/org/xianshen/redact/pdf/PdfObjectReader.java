package org.xianshen.redact.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.xianshen.redact.leak.LeakReader;

/** Reads every object of a PDF, whether something refers to it or not: strings, names, decoded and raw streams. */
final class PdfObjectReader implements LeakReader {

    @Override
    public String name() {
        return "pdf-objects";
    }

    @Override
    public boolean supports(String mediaType) {
        return PdfLeakReaders.isPdf(mediaType);
    }

    @Override
    public void read(Path safeCopy, Sink sink) throws IOException {
        try (PDDocument document = Loader.loadPDF(safeCopy.toFile())) {
            new Walk(sink).run(document.getDocument());
        }
    }

    /** One walk. */
    private static final class Walk {
        private final Sink sink;
        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<COSBase> open = new ArrayDeque<>();

        Walk(Sink sink) {
            this.sink = sink;
        }

        void run(COSDocument document) throws IOException {
            push(document.getTrailer());
            for (COSObjectKey key : document.getXrefTable().keySet()) {
                push(document.getObjectFromPool(key));
            }
            while (!open.isEmpty()) {
                COSBase next = open.pop();
                COSBase item = next instanceof COSObject reference ? reference.getObject() : next;
                if (item != null && seen.add(item)) {
                    visit(item);
                }
            }
        }

        private void visit(COSBase item) throws IOException {
            if (item instanceof COSString string) {
                sink.text("string", string.getString());
                sink.bytes("string", string.getBytes());
            } else if (item instanceof COSName name) {
                sink.text("name", name.getName());
            } else if (item instanceof COSArray list) {
                for (int i = 0; i < list.size(); i++) {
                    push(list.get(i));
                }
            } else if (item instanceof COSDictionary dictionary) {
                if (dictionary instanceof COSStream stream) {
                    stream(stream);
                }
                for (COSName key : dictionary.keySet()) {
                    sink.text("name", key.getName());
                    push(dictionary.getItem(key));
                }
            }
        }

        private void stream(COSStream stream) throws IOException {
            String kind = "stream"
                    + (stream.getCOSName(COSName.SUBTYPE) == null
                            ? ""
                            : " " + stream.getCOSName(COSName.SUBTYPE).getName());
            boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
            if (!picture || !COSName.DCT_DECODE.equals(stream.getFilters())) {
                try (InputStream in = stream.createInputStream()) {
                    sink.bytes(kind, in.readAllBytes());
                }
            }
            try (InputStream in = stream.createRawInputStream()) {
                sink.bytes(kind + ", raw", in.readAllBytes());
            }
        }

        private void push(@Nullable COSBase item) {
            if (item != null) {
                open.push(item);
            }
        }
    }
}
