package org.xianshen.extract.ooxml.internal;

/**
 * Where characters come from.
 *
 * @param element number of the element, see {@link org.xianshen.extract.zip.XmlCursor#element()}
 * @param node 0-based number among the elements of the part that hold text, or −1 for a character that an element stands for
 * @param offset code unit within the element's text
 */
record TextSource(int element, int node, int offset) {

    /** A character that {@code element} stands for, or an attribute of it. */
    static TextSource of(int element) {
        return new TextSource(element, -1, 0);
    }
}
