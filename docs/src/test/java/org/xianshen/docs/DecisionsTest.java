package org.xianshen.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The decisions in {@code docs/adr}: numbered without a gap, listed, one form. */
class DecisionsTest {

    private static final List<String> PARTS = List.of("## Context", "## Decision", "## What was measured");

    private static List<String> files() {
        return Repository.names("docs/adr").stream()
                .filter(name -> !name.equals("README.md"))
                .toList();
    }

    private static MarkdownPage page(String file) {
        return MarkdownPage.of(Repository.read(Repository.file("docs/adr/" + file)));
    }

    @Test
    void the_list_names_every_decision_with_its_number_and_title() {
        List<List<String>> expected = new ArrayList<>();
        for (String file : files()) {
            String number = Integer.toString(Integer.parseInt(file.substring(0, 4)));
            String title = page(file).headings().get(0).replaceFirst("^# [0-9]+\\. ", "");
            expected.add(List.of("[" + number + "](" + file + ")", title));
        }
        assertEquals(expected, page("README.md").table("# Decisions"));
    }

    @Test
    void numbers_have_no_gap_and_stand_in_file_name_and_title() {
        List<String> files = files();
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            int number = i + 1;
            assertTrue(file.startsWith(String.format("%04d-", number)), file + " should have number " + number);
            assertTrue(page(file).headings().get(0).startsWith("# " + number + ". "), file);
        }
    }

    @Test
    void every_decision_has_context_decision_and_measurement() {
        assertAll(files().stream().map(file -> () -> {
            List<String> headings = page(file).headings();
            assertEquals(PARTS, headings.subList(1, headings.size()), file);
        }));
    }
}
