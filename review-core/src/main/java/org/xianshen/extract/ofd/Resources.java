package org.xianshen.extract.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What pages of one document refer to by number: colour spaces, drawing parameters, fonts, media, composite drawings. */
final class Resources {

    private final OfdPackage parts;
    private final Set<String> loaded = new HashSet<>();
    private final Map<String, Node> colourSpaces = new HashMap<>();
    private final Map<String, Node> drawParams = new HashMap<>();
    private final Map<String, Composite> composites = new LinkedHashMap<>();
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final Map<String, Node> trees = new LinkedHashMap<>();
    private final Set<String> fontNames = new LinkedHashSet<>();
    private final List<String> fontFiles = new ArrayList<>();
    private final List<String> colourProfiles = new ArrayList<>();
    private int fonts;
    private int missing;

    Resources(OfdPackage parts) {
        this.parts = parts;
    }

    /** A picture, sound or film; {@code part} is empty when the package does not hold it. */
    record Media(String type, String part) {}

    /** A drawing that pages repeat. */
    static final class Composite {
        private final Node unit;
        private boolean painted;

        private Composite(Node unit) {
            this.unit = unit;
        }

        /** Its content, a page block. */
        Node unit() {
            return unit;
        }

        boolean isPainted() {
            return painted;
        }

        void markPainted() {
            painted = true;
        }
    }

    /** Adds what part {@code name} defines; a part that was loaded before counts once. */
    void load(String name) {
        if (!loaded.add(name)) {
            return;
        }
        Node res = parts.tree(name);
        trees.put(name, res);
        String folder = OfdPackage.folder(name);
        String base = res.look("BaseLoc").strip().replace('\\', '/');
        String media = base.startsWith("/") ? base : "/" + folder + base;
        String files = media.endsWith("/") ? media.substring(1) : media.substring(1) + "/";
        boolean inBase = false;
        for (Node group : res.children()) {
            for (Node resource : group.children()) {
                inBase |= define(resource, files);
            }
        }
        if (inBase) {
            res.take("BaseLoc");
        }
    }

    /** Enters one resource; tells whether it led to a file. */
    private boolean define(Node resource, String files) {
        String id = resource.look("ID").strip();
        switch (resource.name()) {
            case "ColorSpace" -> {
                colourSpaces.put(id, resource);
                String profile = parts.follow(files, resource, "Profile");
                if (profile != null) {
                    colourProfiles.add(profile);
                }
                return profile != null;
            }
            case "DrawParam" -> drawParams.put(id, resource);
            case "CompositeGraphicUnit" -> composites.put(id, new Composite(resource));
            case "Font" -> {
                fonts++;
                fontNames.add(resource.take("FontName"));
                fontNames.add(resource.take("FamilyName"));
                String file = file(resource, "FontFile", files);
                if (!file.isEmpty()) {
                    fontFiles.add(file);
                }
                return !file.isEmpty();
            }
            case "MultiMedia" -> {
                String file = file(resource, "MediaFile", files);
                missing += file.isEmpty() ? 1 : 0;
                media.put(id, new Media(resource.look("Type").strip(), file));
                return !file.isEmpty();
            }
            default -> {
                // unknown resources are left over
            }
        }
        return false;
    }

    private String file(Node resource, String child, String folder) {
        Node location = resource.child(child);
        String name = location == null ? null : parts.follow(folder, location);
        return name == null ? "" : name;
    }

    @Nullable
    Node colourSpace(String id) {
        return id.isEmpty() ? null : colourSpaces.get(id);
    }

    @Nullable
    Node drawParam(String id) {
        return id.isEmpty() ? null : drawParams.get(id.strip());
    }

    @Nullable
    Composite composite(String id) {
        return composites.get(id.strip());
    }

    /** The composite drawings that no page shows so far. */
    List<Composite> unpainted() {
        return composites.values().stream().filter(c -> !c.isPainted()).toList();
    }

    @Nullable
    Media media(String id) {
        return media.get(id.strip());
    }

    /** All media in the order they were defined. */
    List<Media> media() {
        return List.copyOf(media.values());
    }

    /** Media whose file is not in the package. */
    int missingMedia() {
        return missing;
    }

    /** Number of fonts defined. */
    int fonts() {
        return fonts;
    }

    /** Names of fonts and families, each once. */
    List<String> fontNames() {
        return fontNames.stream().filter(n -> !n.isBlank()).toList();
    }

    List<String> fontFiles() {
        return fontFiles;
    }

    List<String> colourProfiles() {
        return colourProfiles;
    }

    /** Gives what nobody has taken to the leftovers of the parts. */
    void sweep() {
        trees.forEach((name, tree) -> parts.leftovers(name).sweep(tree));
    }
}
