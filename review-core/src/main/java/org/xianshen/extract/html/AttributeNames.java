package org.xianshen.extract.html;

import java.util.Locale;
import java.util.Set;

/** The names of attributes that the standards of pages and drawings know: any other may be text. */
final class AttributeNames {

    private static final Set<String> KNOWN = Set.of(words("""
            abbr accept accept-charset accesskey action align alink allow allowfullscreen alt archive async autocapitalize
            autocomplete autocorrect autofocus autoplay axis background bgcolor bordercolor behavior border bottommargin
            cellpadding cellspacing char charoff charset checked cite class classid clear code codebase codetype color cols
            colspan compact content contenteditable controls coords crossorigin data datetime declare decoding default defer
            dir direction dirname disabled download draggable dynsrc enctype enterkeyhint event exportparts face
            fetchpriority for form formaction formenctype formmethod formnovalidate formtarget frame frameborder headers
            height hidden high href hreflang hspace http-equiv id imagesizes imagesrcset inert inputmode integrity is
            ismap itemid itemprop itemref itemscope itemtype kind label lang language leftmargin link list longdesc loop
            loading low lowsrc manifest marginheight marginwidth max maxlength media method min minlength multiple muted
            name nohref nomodule nonce noresize noshade novalidate nowrap object open optimum part pattern ping placeholder
            playsinline popover poster preload profile prompt property prefix vocab typeof resource about datatype inlist
            readonly referrerpolicy rel required rev reversed rightmargin role rows rowspan rules sandbox scheme scope
            scrolling selected shadowrootmode shape size sizes slot span spellcheck src srcdoc srclang srcset standby start
            step style summary tabindex target text title topmargin translate type unselectable usemap valign value
            valuetype version vlink vspace width wrap writingsuggestions
            xmlns xml:lang xml:space xml:base xmlns:xlink xlink:href xlink:title xlink:type xlink:role xlink:show
            xmlns:v xmlns:o xmlns:w xmlns:m xmlns:x
            viewbox preserveaspectratio d x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy points pathlength transform fill
            fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray
            stroke-dashoffset stroke-miterlimit opacity clip-path clip-rule mask filter marker-start marker-mid marker-end
            offset stop-color stop-opacity gradientunits gradienttransform spreadmethod patternunits patterntransform
            font-family font-size font-weight font-style text-anchor text-decoration letter-spacing word-spacing
            dominant-baseline alignment-baseline baseline-shift textlength lengthadjust rotate writing-mode visibility
            display overflow focusable enable-background baseprofile markerwidth markerheight refx refy orient
            in in2 result mode values stddeviation flood-color flood-opacity
            """));

    private AttributeNames() {}

    private static String[] words(String block) {
        return block.strip().split("\\s+", -1);
    }

    /** Whether {@code attribute} is one of them, an event or about accessibility. */
    static boolean isKnown(String attribute) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return KNOWN.contains(name)
                || name.startsWith("aria-")
                || (name.startsWith("on") && name.length() <= 24 && name.chars().allMatch(c -> c >= 'a' && c <= 'z'));
    }
}
