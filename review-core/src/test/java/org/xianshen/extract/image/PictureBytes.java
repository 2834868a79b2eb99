package org.xianshen.extract.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes picture files and puts parts into them by hand. */
public final class PictureBytes {

    private PictureBytes() {}

    public static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] frames(List<BufferedImage> pictures, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage picture : pictures) {
                writer.writeToSequence(new IIOImage(picture, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A GIF with an extension block before its first frame. */
    static byte[] gif(BufferedImage picture, int label, byte[] body) {
        byte[] gif = encoded(picture, "gif");
        int at = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x21);
        block.write(label);
        for (int i = 0; i < body.length; i += 255) {
            int size = Math.min(255, body.length - i);
            block.write(size);
            block.write(body, i, size);
        }
        block.write(0);
        return inserted(gif, at, block.toByteArray());
    }

    /** A JPEG with a segment behind its start marker. */
    public static byte[] jpeg(BufferedImage picture, int marker, byte[] body) {
        ByteBuffer segment = ByteBuffer.allocate(4 + body.length);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body);
        return inserted(encoded(picture, "jpeg"), 2, segment.array());
    }

    /** A PNG with a chunk before its pixels. */
    static byte[] png(BufferedImage picture, String kind, byte[] body) {
        return inserted(encoded(picture, "png"), 33, chunk(kind, body));
    }

    static byte[] chunk(String kind, byte[] body) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(name)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A TIFF file of directories with tags of bytes, for EXIF; each tag is number, type, value. */
    static byte[] exif(Object[]... tags) {
        int head = 8 + 2 + 12 * tags.length + 4;
        ByteBuffer block = ByteBuffer.allocate(65_000).order(ByteOrder.BIG_ENDIAN);
        block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        block.putShort((short) tags.length);
        int free = head;
        for (Object[] tag : tags) {
            byte[] value = (byte[]) tag[2];
            int size = ((Integer) tag[1]) == 5 ? 8 : ((Integer) tag[1]) == 4 ? 4 : 1;
            block.putShort((short) (int) (Integer) tag[0]).putShort((short) (int) (Integer) tag[1]);
            block.putInt(value.length / size);
            if (value.length <= 4) {
                block.put(Arrays.copyOf(value, 4));
            } else {
                block.putInt(free);
                int back = block.position();
                block.position(free);
                block.put(value);
                free += value.length + (value.length & 1);
                block.position(back);
            }
        }
        block.putInt(0);
        return Arrays.copyOf(block.array(), free);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] inserted(byte[] file, int at, byte[] part) {
        return joined(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
    }

    /** A PNG that names its resolution. */
    static byte[] pngWithResolution(BufferedImage picture, int dpi) {
        byte[] body = ByteBuffer.allocate(9)
                .putInt((int) Math.round(dpi / 0.0254))
                .putInt((int) Math.round(dpi / 0.0254))
                .put((byte) 1)
                .array();
        return png(picture, "pHYs", body);
    }

    /** A TIFF with CCITT compression, one bit a pixel. */
    static byte[] fax(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            javax.imageio.ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
