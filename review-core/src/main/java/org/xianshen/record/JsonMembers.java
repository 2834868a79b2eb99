package org.xianshen.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonValue.JsonArray;
import org.xianshen.record.JsonValue.JsonBoolean;
import org.xianshen.record.JsonValue.JsonInteger;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.record.JsonValue.JsonString;

/**
 * Reads the members of a JSON object strictly: what is missing, unknown or of another form is refused by name.
 *
 * @param object what is read
 * @param where the file and the path of the object in it, for messages
 */
public record JsonMembers(JsonObject object, String where) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Refuses members other than {@code required} and {@code optional}, and missing required ones.
     *
     * @throws ProblemException {@code REC-011} for a missing member, {@code REC-013} for an unknown one
     */
    public JsonMembers only(Set<String> required, Set<String> optional) {
        for (String name : new TreeSet<>(required)) {
            get(name);
        }
        for (String name : object.members().keySet()) {
            if (!required.contains(name) && !optional.contains(name)) {
                throw ProblemException.of("REC-013", where, name.length() <= 40 ? name : name.substring(0, 40));
            }
        }
        return this;
    }

    /** Whether there is a member called {@code name}. */
    public boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** The string {@code name}. */
    public String string(String name) {
        if (get(name) instanceof JsonString s) {
            return s.value();
        }
        throw wrongForm(name, "string");
    }

    /** The string {@code name}, if it is there. */
    public Optional<String> optionalString(String name) {
        return has(name) ? Optional.of(string(name)) : Optional.empty();
    }

    /** The string {@code name}, 64 lower-case hexadecimal digits. */
    public String hash(String name) {
        return matching(name, HASH, "64 hexadecimal digits");
    }

    /** The string {@code name}, which must match {@code form}. */
    public String matching(String name, Pattern form, String formInWords) {
        String value = string(name);
        if (form.matcher(value).matches()) {
            return value;
        }
        throw wrongForm(name, formInWords);
    }

    /** The constant of {@code type} that the string {@code name} names. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = string(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrongForm(name, List.of(type.getEnumConstants()).toString());
    }

    /** The day {@code name}, spelled {@code YYYY-MM-DD}. */
    public LocalDate day(String name) {
        try {
            LocalDate day = LocalDate.parse(string(name));
            if (day.toString().equals(string(name))) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw wrongForm(name, "YYYY-MM-DD");
    }

    /** The integer {@code name}. */
    public long integer(String name) {
        if (get(name) instanceof JsonInteger i) {
            return i.value();
        }
        throw wrongForm(name, "integer");
    }

    /** The truth value {@code name}. */
    public boolean truth(String name) {
        if (get(name) instanceof JsonBoolean b) {
            return b.value();
        }
        throw wrongForm(name, "true or false");
    }

    /** The object {@code name}. */
    public JsonMembers object(String name) {
        if (get(name) instanceof JsonObject o) {
            return new JsonMembers(o, where + "#" + name);
        }
        throw wrongForm(name, "object");
    }

    /** The array {@code name}. */
    public List<JsonValue> array(String name) {
        if (get(name) instanceof JsonArray a) {
            return a.items();
        }
        throw wrongForm(name, "array");
    }

    /** The array {@code name}, whose items must be strings. */
    public List<String> strings(String name) {
        List<String> out = new ArrayList<>();
        for (JsonValue item : array(name)) {
            if (!(item instanceof JsonString s)) {
                throw wrongForm(name, "array of strings");
            }
            out.add(s.value());
        }
        return out;
    }

    /** The array {@code name}, whose items must be objects. */
    public List<JsonMembers> objects(String name) {
        List<JsonMembers> out = new ArrayList<>();
        for (JsonValue item : array(name)) {
            if (!(item instanceof JsonObject o)) {
                throw wrongForm(name, "array of objects");
            }
            out.add(new JsonMembers(o, where + "#" + name));
        }
        return out;
    }

    /** The problem that the member {@code name} is not of a form: {@code REC-012} with the legal form in words. */
    public ProblemException wrongForm(String name, String form) {
        return ProblemException.of("REC-012", where, name, form);
    }

    private JsonValue get(String name) {
        JsonValue value = object.members().get(name);
        if (value == null) {
            throw ProblemException.of("REC-011", where, name);
        }
        return value;
    }

    /** The members of the object that {@code value} is; {@code REC-012} when it is none. */
    public static JsonMembers of(JsonValue value, String where) {
        if (value instanceof JsonObject o) {
            return new JsonMembers(o, where);
        }
        throw ProblemException.of("REC-012", where, "", "object");
    }
}
