package org.xianshen.extract.ofd;

import java.util.Set;

/** Reads what happens on a click: addresses are links, the names of bookmarks are bookmarks. */
final class Actions {

    /** Reads an {@code Actions} element. */
    void read(Node actions, Set<String> links, Set<String> bookmarks) {
        for (Node action : actions.children("Action")) {
            for (Node kind : action.children()) {
                switch (kind.name()) {
                    case "URI" -> {
                        for (String attribute : new String[] {"URI", "Base", "Target"}) {
                            add(links, kind.take(attribute));
                        }
                        add(links, kind.takeText());
                    }
                    case "Goto" -> {
                        Node bookmark = kind.child("Bookmark");
                        if (bookmark != null) {
                            add(bookmarks, bookmark.take("Name"));
                        }
                    }
                    default -> {
                        // GotoA, Sound and Movie name their target by number
                    }
                }
            }
        }
    }

    private static void add(Set<String> into, String text) {
        if (!text.isBlank()) {
            into.add(text.strip());
        }
    }
}
