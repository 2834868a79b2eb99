package org.xianshen.extract.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/**
 * The elements of a page that are in the file but not shown.
 *
 * <p>By the {@code hidden} attribute, a closed dialog, an inline style, or a rule of a style sheet in the page. When in
 * doubt an element counts as hidden: its text is then read as hidden text and left out of a safe copy. Rules that hold
 * only for some media, and style sheets outside the file, hide nothing.
 */
final class HiddenElements {

    private static final int MOST_RULES = 1_000;

    private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> coloured = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean styleSheetTooLarge;

    private final Runnable check;

    private HiddenElements(Runnable check) {
        this.check = check;
    }

    static HiddenElements of(Document document, Runnable check) {
        HiddenElements elements = new HiddenElements(check);
        elements.applyStyleSheets(document);
        document.getElementsByAttribute("hidden").forEach(elements.hidden::add);
        for (Element dialog : document.getElementsByTag("dialog")) {
            if (!dialog.hasAttr("open")) {
                elements.hidden.add(dialog);
            }
        }
        for (Element styled : document.getElementsByAttribute("style")) {
            elements.check.run();
            Declarations style = Declarations.of(styled.attr("style"));
            boolean coloured = Colours.sameAsBackground(styled, style);
            if (style.hide() || coloured) {
                elements.hidden.add(styled);
            }
            if (coloured) {
                elements.coloured.add(styled);
            }
        }
        for (Element coloured : document.getElementsByAttribute("color")) {
            elements.check.run();
            if (Colours.sameAsBackground(coloured, Declarations.of("color:" + coloured.attr("color")))) {
                elements.hidden.add(coloured);
                elements.coloured.add(coloured);
            }
        }
        return elements;
    }

    /** Whether {@code element} itself is hidden; what it holds is hidden with it. */
    boolean contains(Element element) {
        return hidden.contains(element);
    }

    /** Whether {@code element} is hidden by having the colour of what is behind it. */
    boolean isColoured(Element element) {
        return coloured.contains(element);
    }

    /** Whether there were more hiding rules than were applied. */
    boolean styleSheetTooLarge() {
        return styleSheetTooLarge;
    }

    private void applyStyleSheets(Document document) {
        int applied = 0;
        for (Element sheet : document.getElementsByTag("style")) {
            for (String selector : HidingRules.of(sheet.data())) {
                if (++applied > MOST_RULES) {
                    styleSheetTooLarge = true;
                    return;
                }
                select(document, selector);
            }
        }
        hidden.removeIf(e -> e.normalName().equals("html") || e.normalName().equals("body"));
    }

    /** Goes over the page itself, since one selector may cost much and the deadline holds within it. */
    private void select(Document document, String selector) {
        Evaluator selecting;
        try {
            selecting = Selector.evaluatorOf(selector);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // A selector jsoup does not know selects nothing, as in a browser that does not know it.
            return;
        }
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        check.run();
                        if (selecting.matches(document, element)) {
                            hidden.add(element);
                        }
                    }
                },
                document);
    }
}
