package org.xianshen.extract.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.ExtraField;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xianshen.document.Carrier;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.CarrierStatus;
import org.xianshen.extract.carriers.PlantedCarrier;
import org.xianshen.extract.carriers.PlantedFormat;

/** Generates archives with a token in every carrier an archive has. */
public final class ArchivesWithCarriers implements PlantedFormat {

    static final Charset GBK = Charset.forName("GBK");

    @Override
    public int atLeast() {
        return 12;
    }

    @Override
    public List<PlantedCarrier> carriers() throws IOException {
        return List.of(
                read("ZIP: entry", Carrier.ATTACHMENT, "尉迟樱", "zip", zip("a.txt", "尉迟樱", "", GBK)),
                read("ZIP: name in GBK without a flag", Carrier.FILE_NAME, "尉迟枫", "zip", zip("尉迟枫.txt", "一", "", GBK)),
                read(
                        "ZIP: name in UTF-8",
                        Carrier.FILE_NAME,
                        "尉迟柳",
                        "zip",
                        zip("尉迟柳.txt", "一", "", StandardCharsets.UTF_8)),
                read(
                        "ZIP: name that points outside",
                        Carrier.FILE_NAME,
                        "尉迟桂",
                        "zip",
                        zip("../../尉迟桂.txt", "一", "", GBK)),
                read("ZIP: comment", Carrier.COMMENT, "尉迟梧", "zip", zip("a.txt", "一", "尉迟梧", GBK)),
                read(
                        "ZIP: archive inside",
                        Carrier.ATTACHMENT,
                        "尉迟桐",
                        "zip",
                        zip("b.zip", zip("a.txt", "尉迟桐", "", GBK), "", GBK)),
                new PlantedCarrier(
                        "Archive",
                        "ZIP: bytes behind the end",
                        Carrier.RESIDUE,
                        CarrierStatus.REFUSED,
                        "",
                        file("zip", extended())),
                read("TAR: entry", Carrier.ATTACHMENT, "尉迟楠", "tar", tar("a.txt", "尉迟楠", "")),
                read("TAR: name", Carrier.FILE_NAME, "尉迟榆", "tar", tar("尉迟榆.txt", "一", "")),
                read("TAR: owner", Carrier.METADATA, "尉迟榕", "tar", tar("a.txt", "一", "尉迟榕")),
                read("7z: entry", Carrier.ATTACHMENT, "尉迟槐", "7z", sevenZip("a.txt", "尉迟槐", null)),
                read("7z: name", Carrier.FILE_NAME, "尉迟橡", "7z", sevenZip("尉迟橡.txt", "一", null)),
                read("GZ: content", Carrier.ATTACHMENT, "尉迟檀", "gz", gzip("尉迟檀", "a.txt", "")),
                read("GZ: name", Carrier.FILE_NAME, "尉迟樟", "gz", gzip("一", "尉迟樟.txt", "")),
                read("GZ: comment", Carrier.COMMENT, "尉迟椿", "gz", gzip("一", "a.txt", "尉迟椿")),
                read(
                        "GZ: name of a second member",
                        Carrier.FILE_NAME,
                        "尉迟栎",
                        "gz",
                        both(gzip("一", "a.txt", ""), gzip("二", "尉迟栎.txt", ""))),
                read("GZ: extra field", Carrier.METADATA, "尉迟榛", "gz", gzipWithExtra("尉迟榛")),
                read("BZ2: content", Carrier.ATTACHMENT, "尉迟杉", "bz2", bzip2("尉迟杉")),
                read("XZ: content", Carrier.ATTACHMENT, "尉迟杏", "xz", xz("尉迟杏")));
    }

    private static PlantedCarrier read(String name, Carrier carrier, String token, String extension, byte[] content) {
        return new PlantedCarrier("Archive", name, carrier, CarrierStatus.READ, token, file(extension, content));
    }

    private static SourceDocument file(String extension, byte[] content) {
        return SourceDocument.ofBytes("carrier." + extension, content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String name, String content, String comment, Charset names) throws IOException {
        return zip(name, utf8(content), comment, names);
    }

    static byte[] zip(String name, byte[] content, String comment, Charset names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(names.equals(StandardCharsets.UTF_8));
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setCrc(sum.getValue());
            entry.setSize(content.length);
            zip.setComment(comment);
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] extended() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(zip("a.txt", "一", "", GBK));
        out.writeBytes(utf8("附在后面的文字"));
        return out.toByteArray();
    }

    private static byte[] tar(String name, String content, String owner) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "GBK")) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(utf8(content).length);
            entry.setUserName(owner);
            tar.putArchiveEntry(entry);
            tar.write(utf8(content));
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    static byte[] sevenZip(String name, String content, char @org.jspecify.annotations.Nullable [] password)
            throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive =
                password == null ? new SevenZOutputFile(channel) : new SevenZOutputFile(channel, password)) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName(name);
            archive.putArchiveEntry(entry);
            archive.write(utf8(content));
            archive.closeArchiveEntry();
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static byte[] gzip(String content, String name, String comment) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setFileNameCharset(StandardCharsets.UTF_8);
        parameters.setFileName(name);
        if (!comment.isEmpty()) {
            parameters.setComment(comment);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(out, parameters)) {
            gzip.write(utf8(content));
        }
        return out.toByteArray();
    }

    private static byte[] both(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] gzipWithExtra(String value) throws IOException {
        GzipParameters parameters = new GzipParameters();
        ExtraField extra = new ExtraField();
        extra.addSubField("XS", utf8(value));
        parameters.setExtraField(extra);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(out, parameters)) {
            gzip.write(utf8("一"));
        }
        return out.toByteArray();
    }

    private static byte[] bzip2(String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
            bzip2.write(utf8(content));
        }
        return out.toByteArray();
    }

    private static byte[] xz(String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZCompressorOutputStream xz = new XZCompressorOutputStream(out)) {
            xz.write(utf8(content));
        }
        return out.toByteArray();
    }
}
