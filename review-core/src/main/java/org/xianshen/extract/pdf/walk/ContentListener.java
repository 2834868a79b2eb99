package org.xianshen.extract.pdf.walk;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;

/** Follows a walk operator by operator, e.g. to write the page anew. */
public interface ContentListener {

    /** What kind of content stream a walk has entered. */
    enum StreamKind {
        /** A form XObject invoked by {@code Do}. */
        FORM,
        /** A cell of a tiling pattern. */
        PATTERN,
        /** A group that serves as soft mask. */
        SOFT_MASK,
        /** The procedure of a Type 3 glyph that itself shows text or pictures. */
        TYPE3
    }

    /** A walk begins; {@code interpreter} tells the state of things at every later call. */
    void start(ContentInterpreter interpreter);

    /** The text pen is set anew: what moved it before no longer counts. */
    void placed();

    /** The walk enters {@code stream}; what follows until {@link #end} belongs to it. */
    void begin(StreamKind kind, COSStream stream) throws IOException;

    /** The walk leaves the stream entered last. */
    void end(StreamKind kind, COSStream stream) throws IOException;

    /**
     * One glyph of the current show operator.
     *
     * @param number its number in the page's {@link GlyphTable}
     * @param glyph its code and what it means
     * @param advance how far the pen moves in all, in thousandths of text space at the current size
     * @param wordSpacing the part of {@code advance} that is word spacing
     * @param unit length of one such thousandth on the page, in points, never negative
     */
    void glyph(int number, FontReading font, FontReading.Glyph glyph, double advance, double wordSpacing, double unit)
            throws IOException;

    /** The pen moves by {@code advance} thousandths of {@code unit} points between two strings of a {@code TJ}. */
    void adjust(double advance, double unit);

    /**
     * An operator, after its effect on the graphics state; glyphs and streams it caused were told before.
     *
     * @param operator its name, and the picture when it is {@code BI}
     * @param operands its operands, not to be kept
     */
    void operator(Operator operator, List<COSBase> operands) throws IOException;
}
