package org.xianshen.docs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianshen.rules.catalogue.RuleCatalogue;
import org.xianshen.rules.catalogue.RuleEntry;

/** {@code docs/rules} has one page for each rule of the catalogue and no other. */
class RulePagesTest {

    private final List<RuleEntry> rules = RuleCatalogue.load().entries();

    @Test
    void every_rule_has_a_page_and_every_page_a_rule() {
        List<String> pages = Repository.names("docs/rules").stream()
                .filter(name -> !name.equals("README.md"))
                .toList();
        assertEquals(rules.stream().map(rule -> rule.id() + ".md").toList(), pages);
    }

    @Test
    void the_page_in_the_jar_is_the_page_in_the_repository() {
        assertAll(rules.stream()
                .map(rule -> () -> assertEquals(
                        Repository.read(Repository.file("docs/rules/" + rule.id() + ".md")), rule.page())));
    }

    @Test
    void the_list_links_every_page_once() {
        List<String> linked = MarkdownPage.of(Repository.read(Repository.file("docs/rules/README.md")))
                .links();
        assertEquals(rules.stream().map(rule -> rule.id() + ".md").toList(), linked);
    }
}
