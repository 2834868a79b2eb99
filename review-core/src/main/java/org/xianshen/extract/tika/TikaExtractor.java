package org.xianshen.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.external.ExternalParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xianshen.document.SourceDocument;
import org.xianshen.extract.DocumentExtractor;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.extract.ExtractionContext;
import org.xianshen.extract.ExtractionLimits;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xml.sax.SAXException;

/**
 * Reads whatever else Tika can, as text without places.
 *
 * <p>The census always holds one refused entry, since Tika does not list the carriers of a format: a person decides. Files
 * inside the file are read by whatever reader their content asks for. No external program is started and nothing is fetched. Register it last: it claims every known type.
 * Immutable and thread-safe; Tika is loaded on first use, which takes most of a second.
 *
 * <p>A parser that does not end in time is left to itself in a daemon thread that was asked to stop. Tika may write parts
 * of a document to the temporary folder while it reads and removes them afterwards.
 */
public final class TikaExtractor implements DocumentExtractor {

    /** Tika's parsers, without those that start programs. */
    private static final class Tika {
        static final AutoDetectParser PARSER = load();

        private Tika() {}

        private static AutoDetectParser load() {
            Parser parsers = new DefaultParser(
                    MediaTypeRegistry.getDefaultRegistry(),
                    new ServiceLoader(TikaExtractor.class.getClassLoader()),
                    Set.of(CompositeExternalParser.class, ExternalParser.class));
            return new AutoDetectParser(parsers);
        }
    }

    @Override
    public boolean supports(String mediaType) {
        return !mediaType.equals("application/octet-stream") && !mediaType.equals("application/ofd");
    }

    @Override
    public ExtractedDocument extract(SourceDocument document, String mediaType, ExtractionContext context) {
        ExtractionLimits limits = context.limits();
        if (mediaType.startsWith("image/")) {
            return Units.pictureOnly(mediaType);
        }
        if (!Tika.PARSER.getSupportedTypes(new ParseContext()).contains(MediaType.parse(mediaType))
                && !isSpecialisation(mediaType)) {
            throw ProblemException.of("EXT-002", document.name(), mediaType);
        }
        Units units = new Units(limits.maxCharacters());
        FutureTask<Void> reading = new FutureTask<>(() -> {
            read(document, mediaType, limits, units);
            return null;
        });
        Thread thread = new Thread(reading, "xianshen-tika");
        thread.setDaemon(true);
        thread.start();
        await(reading, document, mediaType, limits);
        return units.document(document, mediaType, context);
    }

    /** Whether a type is read as the more general one it builds on. */
    private static boolean isSpecialisation(String mediaType) {
        MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();
        Set<MediaType> supported = Tika.PARSER.getSupportedTypes(new ParseContext());
        MediaType type = registry.normalize(MediaType.parse(mediaType));
        while (type != null && !type.equals(MediaType.OCTET_STREAM)) {
            if (supported.contains(type)) {
                return true;
            }
            type = registry.getSupertype(type);
        }
        return false;
    }

    private static void await(
            FutureTask<Void> reading, SourceDocument document, String mediaType, ExtractionLimits limits) {
        try {
            reading.get(limits.maxTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw ProblemException.of(
                    "EXT-014", document.name(), Long.toString(limits.maxTime().toSeconds()));
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw ProblemException.of(
                    "EXT-014", document.name(), Long.toString(limits.maxTime().toSeconds()));
        } catch (ExecutionException e) {
            throw problem(document, mediaType, limits, e.getCause() == null ? e : e.getCause());
        }
    }

    private static void read(SourceDocument document, String mediaType, ExtractionLimits limits, Units units)
            throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, mediaType);
        ParseContext context = new ParseContext();
        context.set(Parser.class, Tika.PARSER);
        context.set(OfficeParserConfig.class, everything());
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedFiles(Tika.PARSER, context, units, limits));
        TextCollector main = units.body();
        try (InputStream raw = document.open();
                TikaInputStream in = TikaInputStream.get(raw)) {
            Tika.PARSER.parse(in, main, metadata, context);
        }
        units.properties("", metadata);
    }

    /** Office files with all that Tika can get out of them. */
    private static OfficeParserConfig everything() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setExtractMacros(true);
        config.setIncludeDeletedContent(true);
        config.setIncludeMoveFromContent(true);
        config.setIncludeShapeBasedContent(true);
        config.setIncludeHeadersAndFooters(true);
        config.setIncludeSlideNotes(true);
        config.setIncludeSlideMasterContent(true);
        config.setExtractAllAlternativesFromMSG(true);
        return config;
    }

    private static ProblemException problem(
            SourceDocument document, String mediaType, ExtractionLimits limits, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException coded) {
                Problem inner = coded.problem();
                return new ProblemException(new Problem(inner.code(), document.name(), inner.arguments()), failure);
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return new ProblemException(Problem.of("EXT-302", document.name()), failure);
            }
            if (cause instanceof WriteLimitReachedException) {
                return ProblemException.of("EXT-012", document.name(), Long.toString(limits.maxCharacters()));
            }
            if (cause instanceof ZeroByteFileException) {
                return ProblemException.of("EXT-010", document.name());
            }
            if (cause instanceof TikaException bomb
                    && String.valueOf(bomb.getMessage()).startsWith("Zip bomb")) {
                return ProblemException.of("EXT-303", document.name());
            }
        }
        return new ProblemException(Problem.of("EXT-301", document.name(), mediaType), failure);
    }
}
