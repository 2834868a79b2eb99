package org.xianshen.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/dependencies.md} lists what ships: the class path of these tests without what only tests need. */
class DependenciesTest {

    private static final MarkdownPage PAGE = MarkdownPage.of(Repository.read(Repository.file("docs/dependencies.md")));

    private static final Set<String> FOR_TESTS = Set.of(
            "junit-jupiter",
            "junit-jupiter-api",
            "junit-jupiter-params",
            "junit-jupiter-engine",
            "junit-platform-commons",
            "junit-platform-engine",
            "opentest4j",
            "apiguardian-api");

    /** Licences that allow a public body and a firm to ship the whole; of several, the one taken stands first. */
    private static final Set<String> ACCEPTED =
            Set.of("0BSD", "Apache-2.0", "BSD-3-Clause", "Bouncy Castle", "EDL-1.0", "EPL-2.0", "MIT", "MPL-1.1");

    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>([^<]+)</artifactId>(?:\\s*<scope>([a-z]+)</scope>)?\\s*</dependency>");

    private static List<List<String>> direct() {
        return PAGE.table("## Direct");
    }

    private static List<List<String>> broughtAlong() {
        return PAGE.table("## Brought along");
    }

    private static List<String> artifacts(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0).replace("`", "")).toList();
    }

    /** Jars as they lie in a local repository: artifact/version/artifact-version.jar. */
    private static Set<String> shipped() {
        Set<String> artifacts = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            Path jar = Path.of(entry).toAbsolutePath().normalize();
            if (entry.endsWith(".jar") && !jar.startsWith(Repository.ROOT)) {
                artifacts.add(jar.getName(jar.getNameCount() - 3).toString());
            }
        }
        assertTrue(artifacts.containsAll(FOR_TESTS), () -> "not the class path of a test: " + artifacts);
        artifacts.removeAll(FOR_TESTS);
        return artifacts;
    }

    /** What the modules that ship declare, besides one another and what they need for tests. */
    private static Set<String> declared() {
        Set<String> artifacts = new TreeSet<>(Set.of("jspecify"));
        for (String module : List.of("review-core", "rules", "review-cli")) {
            Matcher matcher = DEPENDENCY.matcher(Repository.read(Repository.file(module + "/pom.xml")));
            while (matcher.find()) {
                if (!"test".equals(matcher.group(2))) {
                    artifacts.add(matcher.group(1));
                }
            }
        }
        artifacts.removeAll(Set.of("review-core", "rules"));
        return artifacts;
    }

    @Test
    void every_library_that_ships_has_a_row_and_no_other_has() {
        List<String> rows = new ArrayList<>(artifacts(direct()));
        rows.addAll(artifacts(broughtAlong()));
        assertEquals(List.copyOf(shipped()), rows.stream().sorted().toList());
    }

    @Test
    void the_direct_ones_are_those_the_modules_declare() {
        assertEquals(
                List.copyOf(declared()), artifacts(direct()).stream().sorted().toList());
    }

    @Test
    void every_version_property_is_one_of_the_root_pom() {
        String pom = Repository.read(Repository.file("pom.xml"));
        assertAll(direct().stream()
                .map(row -> row.get(1).replace("`", ""))
                .filter(property -> !property.equals("–"))
                .map(property -> () -> assertTrue(pom.contains("<" + property + ">"), property)));
    }

    @Test
    void every_licence_taken_is_an_accepted_one() {
        assertAll(direct().stream().map(row -> () -> assertAccepted(row, row.get(2))));
        assertAll(broughtAlong().stream().map(row -> () -> assertAccepted(row, row.get(1))));
    }

    @Test
    void every_direct_dependency_says_what_for_and_why_not_another() {
        for (List<String> row : direct()) {
            assertEquals(5, row.size(), row::toString);
            assertTrue(row.stream().noneMatch(String::isBlank), row::toString);
        }
    }

    private static void assertAccepted(List<String> row, String licence) {
        String taken = licence.replaceFirst(" \\(.*", "");
        assertTrue(
                ACCEPTED.contains(taken),
                () -> row.get(0) + ": " + licence + " is none of "
                        + Arrays.toString(ACCEPTED.stream().sorted().toArray()));
    }
}
