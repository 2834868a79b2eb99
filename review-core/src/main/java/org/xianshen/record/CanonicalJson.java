package org.xianshen.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonBoolean;
import org.xianshen.record.JsonValue.JsonInteger;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.record.JsonValue.JsonString;

/**
 * Writes and reads JSON in the one form of RFC 8785 (JSON Canonicalization Scheme), of strings and integers only.
 *
 * <p>Members are sorted by the UTF-16 code units of their names, nothing stands between tokens, and a string escapes only
 * what it must. Reading refuses every other spelling of the same value, so that bytes and value determine each other.
 */
public final class CanonicalJson {

    private static final int MAX_DEPTH = 24;
    private static final int MAX_BYTES = 64 * 1024 * 1024;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private CanonicalJson() {}

    /** The canonical bytes of {@code value}, in UTF-8, without a final newline. */
    public static byte[] write(JsonValue value) {
        StringBuilder out = new StringBuilder(256);
        append(out, value);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The value that {@code bytes} spell canonically.
     *
     * @param where the file name, for messages
     * @throws ProblemException {@code REC-001} for what is no JSON, {@code REC-002} for a member named twice, {@code
     *     REC-003} for a spelling that is not canonical, {@code REC-004} for bytes after the value, {@code REC-005} for a
     *     fraction, a null or an integer beyond 2^53 - 1
     */
    public static JsonValue read(byte[] bytes, String where) {
        if (bytes.length > MAX_BYTES) {
            throw ProblemException.of("REC-001", where, Integer.toString(MAX_BYTES));
        }
        JsonValue value = parse(bytes, where);
        byte[] canonical = write(value);
        int difference = Arrays.mismatch(canonical, bytes);
        if (difference >= 0) {
            throw ProblemException.of("REC-003", where, Integer.toString(difference));
        }
        return value;
    }

    private static JsonValue parse(byte[] bytes, String where) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw ProblemException.of("REC-001", where, "0");
            }
            JsonValue value = value(parser, first, where);
            long end = parser.currentLocation().getByteOffset();
            if (end < bytes.length && parser.nextToken() != null) {
                throw ProblemException.of("REC-004", where, Long.toString(end));
            }
            return value;
        } catch (StreamReadException e) {
            long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            String code = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field") ? "REC-002" : "REC-001";
            // The parser's own message may quote what it read, so only the place is passed on.
            throw ProblemException.of(code, where, Long.toString(offset));
        } catch (IOException e) {
            throw ProblemException.of("REC-001", where, "0");
        }
    }

    private static JsonValue value(JsonParser parser, JsonToken token, String where) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                Map<String, JsonValue> members = new TreeMap<>();
                while (next(parser, where) != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    members.put(name, value(parser, next(parser, where), where));
                }
                return new JsonObject(members);
            }
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                for (JsonToken t = next(parser, where); t != JsonToken.END_ARRAY; t = next(parser, where)) {
                    items.add(value(parser, t, where));
                }
                return new JsonArray(items);
            }
            case VALUE_STRING -> {
                return new JsonString(parser.getText());
            }
            case VALUE_NUMBER_INT -> {
                if (parser.getTextLength() <= 17) {
                    long number = parser.getLongValue();
                    if (number <= JsonValue.MAX_INTEGER && number >= -JsonValue.MAX_INTEGER) {
                        return new JsonInteger(number);
                    }
                }
                throw notAllowed(parser, where);
            }
            case VALUE_TRUE -> {
                return new JsonBoolean(true);
            }
            case VALUE_FALSE -> {
                return new JsonBoolean(false);
            }
            default -> throw notAllowed(parser, where);
        }
    }

    private static JsonToken next(JsonParser parser, String where) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw ProblemException.of(
                    "REC-001", where, Long.toString(parser.currentLocation().getByteOffset()));
        }
        return token;
    }

    private static ProblemException notAllowed(JsonParser parser, String where) {
        return ProblemException.of(
                "REC-005", where, Long.toString(parser.currentTokenLocation().getByteOffset()));
    }

    private static void append(StringBuilder out, JsonValue value) {
        if (value instanceof JsonObject object) {
            char separator = '{';
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.append(separator);
                appendString(out, member.getKey());
                out.append(':');
                append(out, member.getValue());
                separator = ',';
            }
            out.append(object.members().isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            char separator = '[';
            for (JsonValue item : array.items()) {
                out.append(separator);
                append(out, item);
                separator = ',';
            }
            out.append(array.items().isEmpty() ? "[]" : "]");
        } else if (value instanceof JsonString string) {
            appendString(out, string.value());
        } else if (value instanceof JsonInteger integer) {
            out.append(integer.value());
        } else if (value instanceof JsonBoolean truth) {
            out.append(truth.value());
        }
    }

    private static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
                    } else if (Character.isSurrogate(c)) {
                        i = appendPair(out, text, i);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static int appendPair(StringBuilder out, String text, int high) {
        int low = high + 1;
        if (!Character.isHighSurrogate(text.charAt(high))
                || low == text.length()
                || !Character.isLowSurrogate(text.charAt(low))) {
            throw ProblemException.of("REC-006", "");
        }
        out.append(text, high, low + 1);
        return low;
    }
}
