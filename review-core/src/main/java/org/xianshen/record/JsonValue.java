package org.xianshen.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A JSON value of the kinds that signed files use: no fractions, no null.
 *
 * <p>What is absent is left out; what has no order is an object, whose members are kept in canonical order. Immutable.
 */
public sealed interface JsonValue {

    /** The largest magnitude of an integer that every JSON reader keeps exactly, 2^53 - 1. */
    long MAX_INTEGER = (1L << 53) - 1;

    /**
     * An object.
     *
     * @param members by name, in the order of the names' UTF-16 code units
     */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableMap(new TreeMap<>(members));
        }

        /** This object with one member added or replaced. */
        public JsonObject with(String name, JsonValue value) {
            Map<String, JsonValue> more = new TreeMap<>(members);
            more.put(name, value);
            return new JsonObject(more);
        }

        /** This object without a member. */
        public JsonObject without(String name) {
            Map<String, JsonValue> fewer = new TreeMap<>(members);
            fewer.remove(name);
            return new JsonObject(fewer);
        }
    }

    /**
     * An array.
     *
     * @param items in order
     */
    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /**
     * A string.
     *
     * @param value any text without lone surrogates
     */
    record JsonString(String value) implements JsonValue {
        public JsonString {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * An integer.
     *
     * @param value at most {@link #MAX_INTEGER} in magnitude
     */
    record JsonInteger(long value) implements JsonValue {
        public JsonInteger {
            if (value > MAX_INTEGER || value < -MAX_INTEGER) {
                throw new IllegalArgumentException("integer " + value + " is beyond 2^53 - 1");
            }
        }
    }

    /**
     * A truth value.
     *
     * @param value true or false
     */
    record JsonBoolean(boolean value) implements JsonValue {}

    /** An object without members, to be filled by {@link JsonObject#with}. */
    static JsonObject object() {
        return new JsonObject(Map.of());
    }

    /** A string. */
    static JsonString of(String value) {
        return new JsonString(value);
    }

    /** An integer. */
    static JsonInteger of(long value) {
        return new JsonInteger(value);
    }

    /** A truth value. */
    static JsonBoolean of(boolean value) {
        return new JsonBoolean(value);
    }
}
