package org.xianshen.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The wordings of coded messages, found by code and language.
 *
 * <p>A code {@code EXT-004} is looked up in {@code EXT.zh.properties} or {@code EXT.en.properties} next to this class.
 * The key {@code EXT-004} holds what happened and {@code EXT-004.remedy} what to do; {@code {0}}, {@code {1}}, … stand
 * for the arguments. A missing wording is a programming error and fails loudly. Thread-safe.
 */
final class MessageCatalogue {

    private static final Map<String, Properties> LOADED = new ConcurrentHashMap<>();

    private MessageCatalogue() {}

    static String text(String key, List<String> arguments, Language language) {
        String template = find(key, language);
        if (template == null) {
            throw new IllegalStateException("no wording for message " + key + " in " + language.code());
        }
        return fill(template, arguments);
    }

    private static @Nullable String find(String key, Language language) {
        String prefix = key.substring(0, key.indexOf('-'));
        return LOADED.computeIfAbsent(prefix + "." + language.code() + ".properties", MessageCatalogue::load)
                .getProperty(key);
    }

    private static Properties load(String name) {
        Properties wordings = new Properties();
        try (InputStream in = MessageCatalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no message file " + name);
            }
            wordings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wordings;
    }

    /** Replaces {@code {n}} by the n-th argument; arguments are never searched for further placeholders. */
    private static String fill(String template, List<String> arguments) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{' && i + 2 < template.length() && template.charAt(i + 2) == '}') {
                int index = template.charAt(i + 1) - '0';
                if (index >= 0 && index < arguments.size()) {
                    out.append(arguments.get(index));
                    i += 2;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }
}
