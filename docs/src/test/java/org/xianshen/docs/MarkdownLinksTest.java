package org.xianshen.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every relative link of every Markdown file leads somewhere. */
class MarkdownLinksTest {

    @TempDir
    Path folder;

    @Test
    void every_relative_link_of_this_repository_resolves() {
        assertTrue(Repository.markdown(Repository.ROOT).size() > 50, "the pages were not found");
        assertEquals(List.of(), BrokenLinks.below(Repository.ROOT));
    }

    @Test
    void reports_files_and_anchors_that_do_not_exist() throws IOException {
        Files.writeString(folder.resolve("there.md"), "# Hash of a file (SM3)\n");
        Files.writeString(folder.resolve("a.md"), """
                [ok](there.md) [ok](there.md#hash-of-a-file-sm3) [ok](https://example.org/x) [ok](#title)
                [bad](gone.md) [bad](there.md#gone) [bad](../../out.md) `[code](no.md)` <img src="no.png">
                # Title
                ```
                [code](no.md)
                ```
                [ref]: lost.md
                """);

        assertEquals(
                List.of(
                        "a.md → gone.md",
                        "a.md → there.md#gone",
                        "a.md → ../../out.md",
                        "a.md → no.png",
                        "a.md → lost.md"),
                BrokenLinks.below(folder));
    }

    @Test
    void passes_over_what_was_built_or_is_hidden() throws IOException {
        for (String name : List.of("target", ".cache")) {
            Path skipped = Files.createDirectory(folder.resolve(name));
            Files.writeString(skipped.resolve("b.md"), "[bad](gone.md)\n");
        }

        assertEquals(List.of(), BrokenLinks.below(folder));
    }
}
