package org.xianshen.redact.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xianshen.extract.pdf.walk.Affine;

/**
 * The safe copy as a document: pages with contents, resources, box and rotation, and nothing else.
 *
 * <p>Its /ID is a digest of its own bytes, so that equal content gives equal files. Not thread-safe.
 */
final class SafeDocument {

    private static final int ID_BYTES = 16;

    private final List<COSDictionary> pages = new ArrayList<>();

    /**
     * Adds a page like {@code source}.
     *
     * @param content in the page's own user space
     * @param over drawn on top, in points from the upper left of the visible page, y down
     */
    void addPage(PDPage source, byte[] content, byte[] over, NewResources resources) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("q\n".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(content);
        all.writeBytes("Q\n".getBytes(StandardCharsets.US_ASCII));
        if (over.length > 0) {
            Affine back = inverse(Affine.toVisible(source));
            all.writeBytes(new ContentOut()
                    .op("q")
                    .op("cm", back.a(), back.b(), back.c(), back.d(), back.e(), back.f())
                    .toBytes());
            all.writeBytes(over);
            all.writeBytes("Q\n".getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary page = page(source.getCropBox(), all.toByteArray(), resources);
        int rotation = Math.floorMod(source.getRotation(), 360);
        if (rotation != 0) {
            page.setInt(COSName.ROTATE, rotation);
        }
        if (source.getUserUnit() != 1) {
            page.setItem(COSName.USER_UNIT, Streams.number(source.getUserUnit()));
        }
        COSDictionary group = source.getCOSObject().getCOSDictionary(COSName.GROUP);
        COSBase space = group == null ? null : group.getDictionaryObject(COSName.CS);
        if (group != null) {
            COSDictionary own = ColourCopier.numericEntries(group, "I", "K");
            own.setItem(COSName.S, COSName.TRANSPARENCY);
            if (space != null) {
                own.setItem(COSName.CS, ColourCopier.space(space, 0));
            }
            page.setItem(COSName.GROUP, own);
        }
        pages.add(page);
    }

    /** Adds a page of {@code width} by {@code height} points with {@code content} in points from the upper left, y down. */
    void addPicturePage(double width, double height, byte[] content, NewResources resources) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new ContentOut().op("q").op("cm", 1, 0, 0, -1, 0, height).toBytes());
        all.writeBytes(content);
        all.writeBytes("Q\n".getBytes(StandardCharsets.US_ASCII));
        pages.add(page(new PDRectangle((float) width, (float) height), all.toByteArray(), resources));
    }

    private static COSDictionary page(PDRectangle box, byte[] content, NewResources resources) throws IOException {
        COSDictionary page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
        COSArray edges = new COSArray();
        edges.add(Streams.number(box.getLowerLeftX()));
        edges.add(Streams.number(box.getLowerLeftY()));
        edges.add(Streams.number(box.getUpperRightX()));
        edges.add(Streams.number(box.getUpperRightY()));
        page.setItem(COSName.MEDIA_BOX, edges);
        page.setItem(COSName.RESOURCES, resources.dictionary());
        page.setItem(COSName.CONTENTS, Streams.flate(content));
        return page;
    }

    private static Affine inverse(Affine m) {
        double determinant = m.a() * m.d() - m.b() * m.c();
        return new Affine(
                m.d() / determinant,
                -m.b() / determinant,
                -m.c() / determinant,
                m.a() / determinant,
                (m.c() * m.f() - m.d() * m.e()) / determinant,
                (m.b() * m.e() - m.a() * m.f()) / determinant);
    }

    /** Writes the document to {@code out}, which must not exist. */
    void save(Path out) throws IOException {
        byte[] placeholder = new byte[ID_BYTES];
        Arrays.fill(placeholder, (byte) 0xFF);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (COSDictionary page : pages) {
                document.addPage(new PDPage(page));
            }
            COSArray id = new COSArray();
            id.add(new COSString(placeholder));
            id.add(new COSString(placeholder));
            document.getDocument().getTrailer().setItem(COSName.ID, id);
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        byte[] file = bytes.toByteArray();
        HexFormat hex = HexFormat.of().withUpperCase();
        byte[] digest = hex.formatHex(sha256(file), 0, ID_BYTES).getBytes(StandardCharsets.US_ASCII);
        byte[] mark = hex.formatHex(placeholder).getBytes(StandardCharsets.US_ASCII);
        for (int times = 0; times < 2; times++) {
            int at = lastIndexOf(file, mark);
            if (at < 0) {
                throw new IllegalStateException("the trailer has no /ID");
            }
            System.arraycopy(digest, 0, file, at, digest.length);
        }
        try (OutputStream stream = Files.newOutputStream(out, java.nio.file.StandardOpenOption.CREATE_NEW)) {
            stream.write(file);
        }
    }

    private static int lastIndexOf(byte[] in, byte[] what) {
        for (int i = in.length - what.length; i >= 0; i--) {
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
