package org.xianshen.docs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads JSON into maps and lists and finds the closed sets of names in a schema. */
final class JsonTree {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /** Every {@code enum} of a schema: the path to it, without combinators and indexes, and its names. */
    static Map<String, List<Object>> closedSets(String schema) throws IOException {
        Map<String, List<Object>> sets = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(schema)) {
            parser.nextToken();
            collect(value(parser), "", sets);
        }
        return sets;
    }

    private static void collect(Object node, String path, Map<String, List<Object>> sets) {
        if (node instanceof Map<?, ?> members) {
            members.forEach((name, child) -> {
                if (name.equals("enum") && child instanceof List<?> names) {
                    sets.put(path, List.copyOf(names));
                } else {
                    collect(child, isStructure(name) ? path : path + "/" + name, sets);
                }
            });
        } else if (node instanceof List<?> elements) {
            elements.forEach(element -> collect(element, path, sets));
        }
    }

    private static boolean isStructure(Object name) {
        return name.equals("oneOf") || name.equals("anyOf") || name.equals("properties") || name.equals("items");
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
            return members;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        return parser.getText();
    }
}
