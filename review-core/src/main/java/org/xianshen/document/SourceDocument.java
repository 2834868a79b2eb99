package org.xianshen.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was handed in: a name and bytes that can be read any number of times.
 *
 * <p>The bytes must not change while the document is in use. Its {@link #toString()} tells name and size only.
 * Thread-safe.
 */
public final class SourceDocument {

    private final String id;
    private final String name;
    private final @Nullable Path path;
    private final byte @Nullable [] content;
    private final @Nullable String text;
    private final PasswordSource passwords;
    private volatile @Nullable ContentDigests digests;

    private SourceDocument(
            String id,
            String name,
            @Nullable Path path,
            byte @Nullable [] content,
            @Nullable String text,
            PasswordSource passwords) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
        this.path = path;
        this.content = content;
        this.text = text;
        this.passwords = Objects.requireNonNull(passwords, "passwords");
    }

    /** The file at {@code path}; its name is the last element of the path and its id the path as given. */
    public static SourceDocument of(Path path) {
        Path fileName = path.getFileName();
        return new SourceDocument(
                path.toString(),
                fileName == null ? path.toString() : fileName.toString(),
                path,
                null,
                null,
                PasswordSource.NONE);
    }

    /** The given bytes, copied, under {@code name}. */
    public static SourceDocument ofBytes(String name, byte[] content) {
        return new SourceDocument(name, name, null, content.clone(), null, PasswordSource.NONE);
    }

    /** Plain text that never was a file, e.g. one line of a JSON Lines stream; its bytes are the text in UTF-8. */
    public static SourceDocument ofText(String id, String text) {
        return new SourceDocument(id, id, null, text.getBytes(StandardCharsets.UTF_8), text, PasswordSource.NONE);
    }

    /** The same document, with somebody to ask when it is encrypted. */
    public SourceDocument withPasswords(PasswordSource source) {
        return new SourceDocument(id, name, path, content, text, source);
    }

    /** Whom to ask when the document, or a file inside it, is encrypted. */
    public PasswordSource passwords() {
        return passwords;
    }

    /** The caller's name for this document, repeated in every answer about it. */
    public String id() {
        return id;
    }

    /** The file name, without folders. */
    public String name() {
        return name;
    }

    /** The file, when the document is one. */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** The text, when the document was handed in as text. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** The number of bytes. */
    public long sizeBytes() throws IOException {
        return content != null ? content.length : Files.size(Objects.requireNonNull(path));
    }

    /** A new stream over all bytes; the caller closes it. */
    public InputStream open() throws IOException {
        return content != null ? new ByteArrayInputStream(content) : Files.newInputStream(Objects.requireNonNull(path));
    }

    /** All bytes, as a copy the caller owns. */
    public byte[] readAllBytes() throws IOException {
        return content != null ? content.clone() : Files.readAllBytes(Objects.requireNonNull(path));
    }

    /** The digests of the bytes, computed on first use. */
    public ContentDigests digests() throws IOException {
        ContentDigests known = digests;
        if (known == null) {
            try (InputStream in = open()) {
                known = ContentDigests.of(in);
            }
            digests = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "SourceDocument[" + name + "]";
    }
}
