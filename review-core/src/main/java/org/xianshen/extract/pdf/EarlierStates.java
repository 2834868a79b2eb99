package org.xianshen.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ocr.PictureQueue;
import org.xianshen.message.ProblemException;

/**
 * Enters what the file said before it was appended to, and what stands around it.
 *
 * <p>Of an earlier state only objects that were replaced or taken out later are looked at. The states stay open until
 * their pictures are read. Not thread-safe.
 */
final class EarlierStates implements AutoCloseable {

    private static final int MOST_STATES = 24;
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_BYTES_AROUND = 1 << 20;

    private final PdfFile file;
    private final PdfUnits units;
    private final PictureQueue queue;
    private final ExtractionContext context;
    private final CarrierCensus.Builder census;
    private final List<PdfFile> open = new ArrayList<>();

    EarlierStates(PdfFile file, PdfUnits units, PictureQueue queue, ExtractionContext context) {
        this.file = file;
        this.units = units;
        this.queue = queue;
        this.context = context;
        this.census = units.census();
    }

    void enter() throws IOException {
        List<Long> ends = file.tail().earlierEnds();
        long all = ends.stream().mapToLong(Long::longValue).sum();
        if (ends.size() > MOST_STATES || all > MOST_BYTES) {
            census.refused(Carrier.RESIDUE, "", ends.size() + " earlier revisions present");
        } else {
            for (int i = 0; i < ends.size(); i++) {
                state(i + 1, ends.get(i));
            }
        }
        around(0, file.tail().leadingBytes(), "before the beginning");
        around(file.tail().end(), file.tail().trailingBytes(), "after the end");
    }

    private void state(int number, long end) throws IOException {
        String path = "revision " + number;
        SourceDocument source = SourceDocument.ofBytes(file.name(), file.bytes(0, Math.toIntExact(end)))
                .withPasswords(file.source().passwords());
        PdfFile earlier;
        try {
            earlier = PdfFile.open(source, context.limits(), context.deadline());
        } catch (ProblemException e) {
            context.deadline().check(file.name());
            census.refused(
                    Carrier.RESIDUE,
                    path,
                    "earlier revision not read: " + e.problem().code());
            return;
        }
        open.add(earlier);
        new ObjectCensus(earlier, units, queue, context).runOver(changed(earlier), path);
        census.read(Carrier.RESIDUE, path, "earlier revision");
    }

    /** The objects that stand elsewhere or nowhere in the file as it is now. */
    private List<COSObject> changed(PdfFile earlier) {
        Map<COSObjectKey, Long> now = file.document().getDocument().getXrefTable();
        COSDocument before = earlier.document().getDocument();
        List<COSObject> changed = new ArrayList<>();
        before.getXrefTable().forEach((key, offset) -> {
            if (!offset.equals(now.get(key))) {
                COSObject object = before.getObjectFromPool(key);
                if (object != null) {
                    changed.add(object);
                }
            }
        });
        return changed;
    }

    private void around(long from, long length, String where) throws IOException {
        byte[] bytes = length > 0 ? file.bytes(from, (int) Math.min(length, MOST_BYTES_AROUND)) : new byte[0];
        int telling = 0;
        for (byte b : bytes) {
            telling += FileTail.isWhite(b) ? 0 : 1;
        }
        if (telling == 0) {
            return;
        }
        @Nullable String text = length > MOST_BYTES_AROUND ? null : PdfText.ofBytes(bytes);
        if (text == null) {
            census.refused(Carrier.RESIDUE, "", length + " bytes " + where + " of the file");
        } else {
            units.addNew(Carrier.RESIDUE, "", text.strip());
            census.read(Carrier.RESIDUE, "", telling + " bytes " + where + " of the file");
        }
    }

    @Override
    public void close() throws IOException {
        for (PdfFile earlier : open) {
            earlier.close();
        }
    }
}
