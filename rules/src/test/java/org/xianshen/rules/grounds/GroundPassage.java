package org.xianshen.rules.grounds;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.xianshen.document.Carrier;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.TextUnit;
import org.xianshen.finding.FindingType;
import org.xianshen.normalize.DocumentText;

/**
 * A passage of the set with the grounds a careful reader finds in it.
 *
 * @param id genre and number
 * @param expected the types that must be found
 * @param text what stands there
 */
record GroundPassage(String id, Set<FindingType> expected, String text) {

    private static final String HEAD = "### ";

    GroundPassage {
        expected = Set.copyOf(expected);
    }

    /** All passages of all files in {@code folder} of the test resources. */
    static List<GroundPassage> all(String folder) {
        URL place = Objects.requireNonNull(GroundPassage.class.getResource(folder), folder);
        List<GroundPassage> passages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".docs")).sorted().toList()) {
                read(Files.readAllLines(file), passages);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return passages;
    }

    private static void read(List<String> lines, List<GroundPassage> passages) {
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith(HEAD)) {
                end++;
            }
            passages.add(parse(lines.get(at), String.join("\n", lines.subList(at + 1, end))));
            at = end;
        }
    }

    private static GroundPassage parse(String head, String text) {
        int colon = head.indexOf(": ");
        int bar = head.indexOf('|', colon);
        if (!head.startsWith(HEAD) || colon < 0 || bar < 0) {
            throw new IllegalArgumentException("not a head line: " + head);
        }
        Set<FindingType> expected = EnumSet.noneOf(FindingType.class);
        for (String name : head.substring(colon + 2, bar).strip().split(" +", -1)) {
            if (!name.equals("none")) {
                expected.add(FindingType.named(name));
            }
        }
        return new GroundPassage(head.substring(HEAD.length(), colon), expected, text);
    }

    DocumentText document() {
        return DocumentText.of(List.of(new TextUnit("u1", Carrier.BODY, "", 1, text)), DocumentLayout.NONE);
    }

    @Override
    public String toString() {
        return id;
    }
}
