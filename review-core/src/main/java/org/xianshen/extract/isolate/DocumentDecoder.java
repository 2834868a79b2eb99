package org.xianshen.extract.isolate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.document.Carrier;
import org.xianshen.document.ConcealedText;
import org.xianshen.document.Concealment;
import org.xianshen.document.RecognizedWord;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.ExtractedDocument;

/**
 * Reads a document that {@link DocumentEncoder} wrote, and believes nothing: unknown kinds, spans outside their unit and
 * places that could not be asked for are refused.
 */
final class DocumentDecoder {

    private static final Carrier[] CARRIERS = Carrier.values();
    private static final CarrierStatus[] STATUSES = CarrierStatus.values();
    private static final Concealment[] CONCEALMENTS = Concealment.values();
    private static final int LONGEST_ID = 12;
    private static final int NUMBERS_OF_A_CELL = 24;

    private final WireReader in;
    private final HostBudget budget;
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private int reserved;

    private DocumentDecoder(WireReader in, HostBudget budget) {
        this.in = in;
        this.budget = budget;
    }

    /**
     * The document.
     *
     * @throws CorruptFrameException when this is no document
     * @throws TooMuchForHostException when it costs more than {@code budget}
     */
    static ExtractedDocument read(WireReader in, HostBudget budget) throws IOException {
        try {
            return new DocumentDecoder(in, budget).read();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // A record or list refused a value; its message may quote what came, so it is not passed on.
            throw new CorruptFrameException("impossible value");
        }
    }

    private ExtractedDocument read() throws IOException {
        ExtractedDocument.Builder document =
                ExtractedDocument.builder(budget.name(in)).pages(in.readInt(Integer.MAX_VALUE));
        for (int kind = in.readByte(); kind != DocumentEncoder.END; kind = in.readByte()) {
            switch (kind) {
                case DocumentEncoder.UNIT -> unit(document);
                case DocumentEncoder.LINE -> {
                    budget.take(2L * HostBudget.OBJECT);
                    document.line(new TextLine(span(), LocationCodec.readRegion(in), in.readDouble()));
                }
                case DocumentEncoder.CELL -> {
                    budget.take(NUMBERS_OF_A_CELL);
                    TextSpan span = span();
                    document.cell(
                            span.unit(),
                            span.start(),
                            span.end(),
                            in.readInt(Integer.MAX_VALUE - 1),
                            in.readInt(Integer.MAX_VALUE),
                            in.readInt(Integer.MAX_VALUE));
                }
                case DocumentEncoder.WORD -> {
                    budget.take(HostBudget.OBJECT);
                    document.word(new RecognizedWord(span(), in.readDouble()));
                }
                case DocumentEncoder.CONCEALED -> {
                    budget.take(HostBudget.OBJECT);
                    document.concealed(new ConcealedText(span(), CONCEALMENTS[in.readByte()]));
                }
                case DocumentEncoder.CENSUS ->
                    document.census()
                            .add(new CarrierCensus.Entry(
                                    CARRIERS[in.readByte()],
                                    budget.name(in),
                                    STATUSES[in.readByte()],
                                    budget.name(in)));
                default -> throw new CorruptFrameException("unknown kind of item");
            }
        }
        return document.build();
    }

    /** Units come in order under the ids a builder gives; ids between them were reserved and never filled. */
    private void unit(ExtractedDocument.Builder document) throws IOException {
        String id = in.readText(LONGEST_ID);
        int number = id.length() > 1 && id.charAt(0) == 'u' ? Integer.parseInt(id, 1, id.length(), 10) : 0;
        String last = "";
        for (; reserved < number; reserved++) {
            budget.take(HostBudget.OBJECT);
            last = document.reserve();
        }
        if (!last.equals(id)) {
            throw new CorruptFrameException("unit out of order");
        }
        Carrier carrier = CARRIERS[in.readByte()];
        String path = budget.name(in);
        int page = in.readInt(Integer.MAX_VALUE);
        String text = budget.text(in);
        document.fill(id, carrier, path, page, text, PlacesCodec.read(in, budget, PlacesCodec.DEPTH));
        ids.add(id);
        lengths.add(text.length());
    }

    private TextSpan span() throws IOException {
        int index = in.readInt();
        TextSpan span = new TextSpan(ids.get(index), in.readInt(), in.readInt());
        if (span.end() > lengths.get(index)) {
            throw new CorruptFrameException("span outside its unit");
        }
        return span;
    }
}
