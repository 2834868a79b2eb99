package org.xianshen.extract.pdf.walk;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Colours as 24-bit RGB, near enough to tell whether text differs from what lies below it. */
final class Colours {

    /** Component count that stands for a tint of which 0 is no ink. */
    static final int TINT = -1;
    /** Component count of a colour space whose colours are not followed. */
    static final int OTHER = 0;

    private static final int NEAR = 10;

    private Colours() {}

    /** Number of components of colour space {@code space} as written in a resource or operand. */
    static int components(@Nullable COSBase space) {
        if (space instanceof COSName name) {
            return switch (name.getName()) {
                case "DeviceGray", "CalGray", "G" -> 1;
                case "DeviceRGB", "CalRGB", "RGB" -> 3;
                case "DeviceCMYK", "CMYK" -> 4;
                default -> OTHER;
            };
        }
        if (space instanceof COSArray array && array.size() > 1 && array.getObject(0) instanceof COSName family) {
            return switch (family.getName()) {
                case "CalGray" -> 1;
                case "CalRGB" -> 3;
                case "ICCBased" -> array.getObject(1) instanceof COSStream s ? s.getInt(COSName.N, OTHER) : OTHER;
                case "Separation" -> TINT;
                default -> OTHER;
            };
        }
        return OTHER;
    }

    /** The colour of {@code operands} in a space of {@code components}. */
    static int of(int components, List<COSBase> operands) {
        if (components == TINT) {
            return operands.size() == 1 && number(operands, 0) < 0.02 ? 0xFFFFFF : GraphicsState.UNKNOWN_COLOUR;
        }
        if (components < 1 || operands.size() < components) {
            return GraphicsState.UNKNOWN_COLOUR;
        }
        return switch (components) {
            case 1 -> rgb(number(operands, 0), number(operands, 0), number(operands, 0));
            case 3 -> rgb(number(operands, 0), number(operands, 1), number(operands, 2));
            case 4 -> {
                double light = 1 - number(operands, 3);
                yield rgb(
                        (1 - number(operands, 0)) * light,
                        (1 - number(operands, 1)) * light,
                        (1 - number(operands, 2)) * light);
            }
            default -> GraphicsState.UNKNOWN_COLOUR;
        };
    }

    /** What a new colour space starts with: black. */
    static int initial(int components) {
        return components == 1 || components == 3 || components == 4 ? 0 : GraphicsState.UNKNOWN_COLOUR;
    }

    /** Whether a reader could not tell the two apart; an unknown colour differs from all. */
    static boolean alike(int one, int other) {
        return one >= 0
                && other >= 0
                && Math.abs((one >> 16) - (other >> 16)) <= NEAR
                && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= NEAR
                && Math.abs((one & 0xFF) - (other & 0xFF)) <= NEAR;
    }

    private static double number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber n ? n.floatValue() : 0;
    }

    private static int rgb(double r, double g, double b) {
        return channel(r) << 16 | channel(g) << 8 | channel(b);
    }

    private static int channel(double v) {
        return (int) Math.round(Math.max(0, Math.min(1, v)) * 255);
    }
}
