package org.xianshen.rules.ner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringTokenizer;

/** Reads the lexicons that lie beside this class; a missing one is a broken build and fails loudly. */
final class Resources {

    private Resources() {}

    static InputStream open(String name) {
        InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no resource " + name + " beside " + Resources.class.getName());
        }
        return in;
    }

    /** SHA-256 over the content of the named resources, one after the other; 64 lower-case hexadecimal digits. */
    static String sha256(List<String> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                try (InputStream in = open(name)) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a UTF-8 text, each split at its tabs. */
    static List<List<String>> table(String name) {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(split(line, "\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The words of a text, separated by spaces. */
    static List<String> words(String text) {
        return split(text, " ");
    }

    private static List<String> split(String text, String separators) {
        StringTokenizer tokens = new StringTokenizer(text, separators);
        List<String> parts = new ArrayList<>(tokens.countTokens());
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return parts;
    }
}
