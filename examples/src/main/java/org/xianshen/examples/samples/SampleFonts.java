package org.xianshen.examples.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The typefaces the samples are set in: Song for text, Kai and Hei for headings.
 *
 * <p>They come from three Debian packages and are needed to make the samples anew, not to use them. Not thread-safe.
 */
final class SampleFonts implements Closeable {

    private static final Path FOLDER = Path.of("/usr/share/fonts/truetype");

    private final TrueTypeCollection uming;
    private final TrueTypeCollection ukai;
    private final TrueTypeCollection zenhei;

    private SampleFonts(TrueTypeCollection uming, TrueTypeCollection ukai, TrueTypeCollection zenhei) {
        this.uming = uming;
        this.ukai = ukai;
        this.zenhei = zenhei;
    }

    /**
     * Opens the fonts where Debian installs them.
     *
     * @throws IllegalStateException naming the missing file and the package that brings it
     */
    static SampleFonts open() throws IOException {
        return new SampleFonts(
                collection("arphic/uming.ttc", "fonts-arphic-uming"),
                collection("arphic/ukai.ttc", "fonts-arphic-ukai"),
                collection("wqy/wqy-zenhei.ttc", "fonts-wqy-zenhei"));
    }

    private static TrueTypeCollection collection(String file, String debianPackage) throws IOException {
        Path path = FOLDER.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalStateException("making the samples needs the font " + path
                    + "; install the Debian package " + debianPackage + " (./verify does)");
        }
        return new TrueTypeCollection(path.toFile());
    }

    TrueTypeFont song() throws IOException {
        return uming.getFontByName("UMingCN");
    }

    TrueTypeFont kai() throws IOException {
        return ukai.getFontByName("UKaiCN");
    }

    TrueTypeFont hei() throws IOException {
        return zenhei.getFontByName("WenQuanYiZenHei");
    }

    @Override
    public void close() throws IOException {
        uming.close();
        ukai.close();
        zenhei.close();
    }
}
