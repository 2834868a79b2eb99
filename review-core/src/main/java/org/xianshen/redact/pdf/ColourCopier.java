package org.xianshen.redact.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.xianshen.extract.pdf.walk.ContentBytes;

/**
 * Copies colour spaces, shadings and functions by allow-list: known keys, numbers, known names.
 *
 * <p>ICC profiles become the device space of as many components; names of special inks are made anonymous.
 */
final class ColourCopier {

    private static final int MAX_DEPTH = 8;
    private static final Set<String> INKS = Set.of("All", "None", "Cyan", "Magenta", "Yellow", "Black");
    private static final Set<String> CALCULATOR = Set.of(
            "abs",
            "add",
            "and",
            "atan",
            "bitshift",
            "ceiling",
            "copy",
            "cos",
            "cvi",
            "cvr",
            "div",
            "dup",
            "eq",
            "exch",
            "exp",
            "false",
            "floor",
            "ge",
            "gt",
            "idiv",
            "if",
            "ifelse",
            "index",
            "le",
            "ln",
            "log",
            "lt",
            "mod",
            "mul",
            "ne",
            "neg",
            "not",
            "or",
            "pop",
            "roll",
            "round",
            "sin",
            "sqrt",
            "sub",
            "true",
            "truncate",
            "xor",
            "{",
            "}");
    private static final Pattern TOKEN = Pattern.compile("[{}]|[^\\s{}]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{0,9}\\.?[0-9]{0,9}");

    private ColourCopier() {}

    /** A copy of colour space {@code space}. */
    static COSBase space(@Nullable COSBase space, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new CannotRewrite("colour spaces nested too deep");
        }
        if (space instanceof COSName name) {
            return device(name.getName());
        }
        if (!(space instanceof COSArray array) || !(array.size() > 0 && array.getObject(0) instanceof COSName family)) {
            throw new CannotRewrite("unknown colour space");
        }
        return switch (family.getName()) {
            case "DeviceGray", "DeviceRGB", "DeviceCMYK" -> device(family.getName());
            case "Pattern" ->
                array.size() > 1 ? list(COSName.PATTERN, space(array.getObject(1), depth + 1)) : COSName.PATTERN;
            case "CalGray" -> COSName.DEVICEGRAY;
            case "CalRGB" -> COSName.DEVICERGB;
            case "ICCBased" -> ofComponents(array.getObject(1));
            case "Lab" -> list(COSName.LAB, numericEntries(array.getObject(1), "WhitePoint", "BlackPoint", "Range"));
            case "Indexed", "I" -> indexed(array, depth);
            case "Separation" ->
                list(
                        COSName.SEPARATION,
                        ink(array.getObject(1)),
                        space(array.getObject(2), depth + 1),
                        function(array.getObject(3), 0));
            case "DeviceN" -> deviceN(array, depth);
            default -> throw new CannotRewrite("unknown colour space");
        };
    }

    /** Number of components of a colour space copied by {@link #space}. */
    static int components(COSBase copied) throws CannotRewrite {
        if (COSName.DEVICEGRAY.equals(copied)) {
            return 1;
        }
        if (COSName.DEVICERGB.equals(copied)) {
            return 3;
        }
        if (COSName.DEVICECMYK.equals(copied)) {
            return 4;
        }
        if (copied instanceof COSArray array) {
            return switch (((COSName) array.get(0)).getName()) {
                case "Lab" -> 3;
                case "Indexed", "Separation" -> 1;
                case "DeviceN" -> ((COSArray) array.get(1)).size();
                default -> throw new CannotRewrite("colour space without components");
            };
        }
        throw new CannotRewrite("colour space without components");
    }

    private static COSName device(String name) throws CannotRewrite {
        return switch (name) {
            case "DeviceGray", "G", "CalGray" -> COSName.DEVICEGRAY;
            case "DeviceRGB", "RGB", "CalRGB" -> COSName.DEVICERGB;
            case "DeviceCMYK", "CMYK" -> COSName.DEVICECMYK;
            case "Pattern" -> COSName.PATTERN;
            default -> throw new CannotRewrite("unknown colour space");
        };
    }

    private static COSName ofComponents(@Nullable COSBase profile) throws CannotRewrite {
        int n = profile instanceof COSStream stream ? stream.getInt(COSName.N) : 0;
        return switch (n) {
            case 1 -> COSName.DEVICEGRAY;
            case 3 -> COSName.DEVICERGB;
            case 4 -> COSName.DEVICECMYK;
            default -> throw new CannotRewrite("colour profile without components");
        };
    }

    private static COSArray indexed(COSArray array, int depth) throws IOException {
        COSBase base = space(array.getObject(1), depth + 1);
        int highest = array.getObject(2) instanceof COSNumber n ? n.intValue() : -1;
        if (highest < 0 || highest > 255) {
            throw new CannotRewrite("colour table without size");
        }
        COSBase table = array.getObject(3);
        byte[] bytes = table instanceof COSString s
                ? s.getBytes()
                : table instanceof COSStream stream ? ContentBytes.of(stream) : new byte[0];
        COSString copy = new COSString(Arrays.copyOf(bytes, (highest + 1) * components(base)));
        return list(COSName.INDEXED, base, COSInteger.get(highest), copy);
    }

    private static COSArray deviceN(COSArray array, int depth) throws IOException {
        COSArray names = new COSArray();
        if (array.getObject(1) instanceof COSArray inks) {
            for (int i = 0; i < inks.size(); i++) {
                COSName ink = ink(inks.getObject(i));
                names.add(ink.getName().equals("Ink") ? COSName.getPDFName("Ink" + i) : ink);
            }
        }
        return list(COSName.DEVICEN, names, space(array.getObject(2), depth + 1), function(array.getObject(3), 0));
    }

    private static COSName ink(@Nullable COSBase name) {
        return name instanceof COSName n && INKS.contains(n.getName()) ? n : COSName.getPDFName("Ink");
    }

    /** A copy of a function, or of an array of functions. */
    static COSBase function(@Nullable COSBase function, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new CannotRewrite("functions nested too deep");
        }
        if (function instanceof COSArray several) {
            COSArray copies = new COSArray();
            for (int i = 0; i < several.size(); i++) {
                copies.add(function(several.getObject(i), depth + 1));
            }
            return copies;
        }
        if (function instanceof COSName name && name.getName().equals("Identity")) {
            return COSName.IDENTITY;
        }
        if (!(function instanceof COSDictionary f)) {
            throw new CannotRewrite("function missing");
        }
        return switch (f.getInt(COSName.FUNCTION_TYPE)) {
            case 0 -> sampled(f);
            case 2 -> numericEntries(f, "FunctionType", "Domain", "Range", "C0", "C1", "N");
            case 3 -> {
                COSDictionary copy = numericEntries(f, "FunctionType", "Domain", "Range", "Bounds", "Encode");
                copy.setItem(COSName.FUNCTIONS, function(f.getDictionaryObject(COSName.FUNCTIONS), depth + 1));
                yield copy;
            }
            case 4 -> calculator(f);
            default -> throw new CannotRewrite("unknown function");
        };
    }

    private static COSStream sampled(COSDictionary f) throws IOException {
        COSDictionary entries = numericEntries(
                f, "FunctionType", "Domain", "Range", "Size", "BitsPerSample", "Order", "Encode", "Decode");
        COSArray size = entries.getCOSArray(COSName.SIZE);
        COSArray range = entries.getCOSArray(COSName.RANGE);
        if (size == null || range == null || !(f instanceof COSStream stream)) {
            throw new CannotRewrite("sampled function without samples");
        }
        long bits = (long) f.getInt(COSName.BITS_PER_SAMPLE) * (range.size() / 2);
        for (int i = 0; i < size.size(); i++) {
            bits *= size.get(i) instanceof COSNumber n ? n.intValue() : 0;
        }
        if (bits <= 0 || bits > (64L << 20)) {
            throw new CannotRewrite("sampled function of impossible size");
        }
        COSStream copy = Streams.flate(Arrays.copyOf(ContentBytes.of(stream), (int) ((bits + 7) / 8)));
        copy.addAll(entries);
        return copy;
    }

    private static COSStream calculator(COSDictionary f) throws IOException {
        if (!(f instanceof COSStream stream)) {
            throw new CannotRewrite("calculator function without program");
        }
        StringBuilder program = new StringBuilder();
        Matcher tokens = TOKEN.matcher(new String(ContentBytes.of(stream), StandardCharsets.ISO_8859_1));
        while (tokens.find()) {
            String token = tokens.group();
            if (!CALCULATOR.contains(token) && !NUMBER.matcher(token).matches()) {
                throw new CannotRewrite("unknown word in a calculator function");
            }
            program.append(token).append(' ');
        }
        COSStream copy = Streams.flate(program.toString().getBytes(StandardCharsets.US_ASCII));
        copy.addAll(numericEntries(f, "FunctionType", "Domain", "Range"));
        return copy;
    }

    /** A copy of an axial, radial or function-based shading. */
    static COSDictionary shading(@Nullable COSBase shading) throws IOException {
        if (!(shading instanceof COSDictionary s)
                || s.getInt(COSName.SHADING_TYPE) < 1
                || s.getInt(COSName.SHADING_TYPE) > 3) {
            throw new CannotRewrite("mesh shading");
        }
        COSDictionary copy = numericEntries(
                s, "ShadingType", "Background", "BBox", "AntiAlias", "Domain", "Matrix", "Coords", "Extend");
        copy.setItem(COSName.COLORSPACE, space(s.getDictionaryObject(COSName.COLORSPACE, COSName.CS), 0));
        COSBase function = s.getDictionaryObject(COSName.FUNCTION);
        if (function != null) {
            copy.setItem(COSName.FUNCTION, function(function, 0));
        }
        return copy;
    }

    /** The entries {@code keys} of {@code source} that are numbers, booleans or arrays of these. */
    static COSDictionary numericEntries(@Nullable COSBase source, String... keys) throws CannotRewrite {
        COSDictionary copy = new COSDictionary();
        if (!(source instanceof COSDictionary d)) {
            return copy;
        }
        for (String key : keys) {
            COSBase value = d.getDictionaryObject(COSName.getPDFName(key));
            if (value instanceof COSArray array) {
                COSArray list = new COSArray();
                for (int i = 0; i < array.size(); i++) {
                    COSBase item = array.getObject(i);
                    list.add(item instanceof COSBoolean b ? COSBoolean.getBoolean(b.getValue()) : Streams.number(item));
                }
                copy.setItem(COSName.getPDFName(key), list);
            } else if (value instanceof COSBoolean b) {
                copy.setBoolean(COSName.getPDFName(key), b.getValue());
            } else if (value != null) {
                copy.setItem(COSName.getPDFName(key), Streams.number(value));
            }
        }
        return copy;
    }

    private static COSArray list(COSBase... items) {
        COSArray array = new COSArray();
        for (COSBase item : items) {
            array.add(item);
        }
        return array;
    }
}
