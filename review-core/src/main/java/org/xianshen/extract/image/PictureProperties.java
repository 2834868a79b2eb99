package org.xianshen.extract.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** What the library of metadata understands of EXIF, GPS, maker notes, IPTC and colour profiles; static and pure. */
final class PictureProperties {

    private static final List<String> READ_ELSEWHERE =
            List.of("JPEG", "JFIF", "JFXX", "JpegComment", "File", "Huffman", "PNG", "GIF", "BMP", "XMP", "Jpeg");

    private PictureProperties() {}

    /** A line for every property; empty when there is none or the library gives up. */
    static String of(byte[] file) {
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            // The walk over the structure reads the same bytes, without understanding them.
            return "";
        }
        StringBuilder lines = new StringBuilder();
        for (Directory directory : metadata.getDirectories()) {
            String name = directory.getName();
            if (READ_ELSEWHERE.stream().anyMatch(name::startsWith)) {
                continue;
            }
            boolean tags = directory instanceof ExifDirectoryBase;
            for (Tag tag : directory.getTags()) {
                if (tags && isLayout(tag.getTagType())) {
                    continue;
                }
                String description = tag.getDescription();
                if (description == null) {
                    description = directory.getString(tag.getTagType());
                }
                if (description != null && !description.isBlank()) {
                    lines.append(tag.getTagName())
                            .append(": ")
                            .append(description.replace("\0", ""))
                            .append('\n');
                }
            }
        }
        return lines.toString();
    }

    /** Whether a tag only tells how the pixels are laid out. */
    private static boolean isLayout(int tag) {
        return (tag >= 254 && tag <= 266)
                || (tag >= 273 && tag <= 284)
                || (tag >= 317 && tag <= 347)
                || (tag >= 512 && tag <= 532);
    }
}
