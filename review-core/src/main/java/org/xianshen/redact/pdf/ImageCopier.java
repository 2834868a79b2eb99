package org.xianshen.redact.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Copies pictures: pixels and what is needed to show them, nothing else.
 *
 * <p>Samples are decoded and compressed anew, cut to the exact size; JPEG data keep their scans and lose every
 * application segment, comment and trailer. What cannot be decoded is not copied. Not thread-safe.
 */
final class ImageCopier {

    private static final long MOST_BYTES = 256L << 20;

    private final IdentityHashMap<COSStream, COSStream> copies = new IdentityHashMap<>();

    /** A copy of the image XObject {@code image}; the same copy each time. */
    COSStream copy(COSStream image) throws IOException {
        COSStream known = copies.get(image);
        if (known == null) {
            byte[] jpeg = jpegOf(image);
            known = jpeg != null
                    ? jpeg(image, jpeg)
                    : samples(image, decoded(image), image.getDictionaryObject(COSName.COLORSPACE));
            copies.put(image, known);
        }
        return known;
    }

    /** The inline picture as an image XObject. */
    COSStream inline(COSDictionary parameters, byte[] data, @Nullable COSBase space) throws IOException {
        COSDictionary d = new COSDictionary();
        for (COSName key : parameters.keySet()) {
            d.setItem(COSName.getPDFName(fullName(key.getName())), parameters.getDictionaryObject(key));
        }
        byte[] bytes = data;
        COSBase filter = d.getDictionaryObject(COSName.FILTER);
        if (filter instanceof COSArray chain && chain.size() > 1) {
            throw new CannotRewrite("inline picture with several filters");
        }
        COSBase one = filter instanceof COSArray chain && chain.size() == 1 ? chain.getObject(0) : filter;
        if (one instanceof COSName name) {
            Filter decoder = FilterFactory.INSTANCE.getFilter(name);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            decoder.decode(new ByteArrayInputStream(data), out, d, 0, DecodeOptions.DEFAULT);
            bytes = out.toByteArray();
        }
        return samples(d, bytes, space);
    }

    private static String fullName(String key) {
        return switch (key) {
            case "BPC" -> "BitsPerComponent";
            case "CS" -> "ColorSpace";
            case "D" -> "Decode";
            case "DP" -> "DecodeParms";
            case "F" -> "Filter";
            case "H" -> "Height";
            case "IM" -> "ImageMask";
            case "I" -> "Interpolate";
            case "W" -> "Width";
            default -> key;
        };
    }

    private static byte @Nullable [] jpegOf(COSStream image) throws IOException {
        COSBase filter = image.getFilters();
        COSBase only = filter instanceof COSArray chain && chain.size() == 1 ? chain.getObject(0) : filter;
        if (!COSName.DCT_DECODE.equals(only) && !COSName.DCT_DECODE_ABBREVIATION.equals(only)) {
            return null;
        }
        try (InputStream in = image.createRawInputStream()) {
            return JpegCleaner.clean(in.readAllBytes());
        }
    }

    private COSStream jpeg(COSStream image, byte[] data) throws IOException {
        COSStream copy = new COSStream();
        try (OutputStream out = copy.createRawOutputStream()) {
            out.write(data);
        }
        copy.setItem(COSName.FILTER, COSName.DCT_DECODE);
        copy.setInt(COSName.BITS_PER_COMPONENT, 8);
        describe(copy, image, image.getDictionaryObject(COSName.COLORSPACE));
        return copy;
    }

    private static byte[] decoded(COSStream image) throws IOException {
        COSBase filter = image.getFilters();
        if (COSName.JPX_DECODE.equals(filter) || (filter instanceof COSArray chain && has(chain, COSName.JPX_DECODE))) {
            throw new CannotRewrite("JPEG 2000 picture");
        }
        try (InputStream in = image.createInputStream()) {
            return in.readAllBytes();
        }
    }

    private static boolean has(COSArray chain, COSName name) {
        for (int i = 0; i < chain.size(); i++) {
            if (name.equals(chain.getObject(i))) {
                return true;
            }
        }
        return false;
    }

    private COSStream samples(COSDictionary image, byte[] bytes, @Nullable COSBase space) throws IOException {
        COSStream copy = new COSStream();
        int bits = describe(copy, image, space);
        long rowBits = (long) copy.getInt(COSName.WIDTH) * bits;
        long size = (rowBits + 7) / 8 * copy.getInt(COSName.HEIGHT);
        if (size <= 0 || size > MOST_BYTES) {
            throw new CannotRewrite("picture of impossible size");
        }
        Streams.fill(copy, Arrays.copyOf(bytes, (int) size));
        return copy;
    }

    /** Enters what tells how to show the picture; returns bits of one pixel. */
    private int describe(COSStream copy, COSDictionary image, @Nullable COSBase space) throws IOException {
        copy.setItem(COSName.TYPE, COSName.XOBJECT);
        copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
        copy.setInt(COSName.WIDTH, image.getInt(COSName.WIDTH));
        copy.setInt(COSName.HEIGHT, image.getInt(COSName.HEIGHT));
        copy.addAll(ColourCopier.numericEntries(image, "Decode", "Interpolate"));
        if (image.getBoolean(COSName.IMAGE_MASK, false)) {
            copy.setBoolean(COSName.IMAGE_MASK, true);
            copy.setInt(COSName.BITS_PER_COMPONENT, 1);
            return 1;
        }
        COSBase colours = ColourCopier.space(space, 0);
        copy.setItem(COSName.COLORSPACE, colours);
        int bits = image.getInt(COSName.BITS_PER_COMPONENT, 8);
        copy.setInt(COSName.BITS_PER_COMPONENT, bits);
        COSBase mask = image.getDictionaryObject(COSName.MASK);
        if (image.getDictionaryObject(COSName.SMASK) instanceof COSStream soft) {
            copy.setItem(COSName.SMASK, copy(soft));
        } else if (mask instanceof COSStream stencil) {
            copy.setItem(COSName.MASK, copy(stencil));
        } else if (mask instanceof COSArray range) {
            copy.setItem(COSName.MASK, Streams.numbers(range));
        }
        return bits * ColourCopier.components(colours);
    }
}
