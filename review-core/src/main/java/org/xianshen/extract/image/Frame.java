package org.xianshen.extract.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.xianshen.extract.ocr.Picture;

/**
 * One frame of a picture file, or what its transparent pixels hide.
 *
 * @param frames the frames of the file
 * @param index which of them, from 0
 * @param resolution of the file
 * @param hidden whether only the transparent pixels are wanted
 */
record Frame(Frames frames, int index, Resolution resolution, boolean hidden) implements Picture {

    /** The resolution in dots to the inch, 0 while it is not known; frames ask it when they are read. */
    static final class Resolution {
        private double dotsPerInch;

        void dotsPerInch(double value) {
            dotsPerInch = value;
        }

        double dotsPerInch() {
            return dotsPerInch;
        }
    }

    @Override
    public int dotsPerInch() {
        return (int) Math.round(resolution.dotsPerInch());
    }

    @Override
    public BufferedImage pixels() throws IOException {
        BufferedImage decoded = frames.decode(index);
        return hidden ? HiddenPixels.of(decoded) : decoded;
    }
}
