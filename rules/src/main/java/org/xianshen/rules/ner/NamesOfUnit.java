package org.xianshen.rules.ner;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The names found in one unit so far: what was entered first stands, what overlaps it later is left out. */
final class NamesOfUnit {

    private final char[] text;
    private final NavigableMap<Integer, FoundName> byStart = new TreeMap<>();

    NamesOfUnit(char[] text) {
        this.text = text;
    }

    /** Every name from left to right, as entered. */
    List<FoundName> toList() {
        return List.copyOf(byStart.values());
    }

    void add(FoundName name) {
        Map.Entry<Integer, FoundName> before = byStart.lowerEntry(name.end());
        if (before == null || !before.getValue().overlaps(name)) {
            byStart.put(name.start(), name);
        }
    }

    void addAll(Iterable<FoundName> names) {
        names.forEach(this::add);
    }

    /** Every name from left to right; a name in a list takes the role of the one before it when it has none. */
    void forEach(Consumer<FoundName> each) {
        FoundName last = null;
        for (FoundName name : byStart.values()) {
            FoundName current = name;
            if (last != null
                    && name.role().isEmpty()
                    && !last.role().isEmpty()
                    && last.end() + 1 == name.start()
                    && text[last.end()] == '、') {
                current = new FoundName(
                        name.start(), name.end(), name.confidence(), name.evidence(), last.role(), name.masked());
            }
            each.accept(current);
            last = current;
        }
    }
}
