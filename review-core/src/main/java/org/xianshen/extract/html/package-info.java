/**
 * Reading HTML: what a person sees as one unit, and every other place of the page that can hold text.
 *
 * <p>{@link org.xianshen.extract.html.HtmlExtractor} is the reader. {@link org.xianshen.extract.html.HtmlPage} is a parsed
 * page with its visible text; the writer of safe copies walks it the same way. Style sheets and scripts outside the file
 * are not fetched. Imports {@code document}, {@code extract}, {@code message}, jsoup.
 */
@NullMarked
package org.xianshen.extract.html;

import org.jspecify.annotations.NullMarked;
