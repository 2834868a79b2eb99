/**
 * The review report a person reads: one self-contained HTML page for one or several reviews.
 *
 * <p>{@link org.xianshen.report.HtmlReport} is the door. The page shows the text that was reviewed, so it is as
 * confidential as the documents themselves and says so. Everything that comes from a document passes {@code HtmlOut}, the
 * only place that escapes. Imports {@code review} and what a review consists of: {@code document}, {@code extract}, {@code
 * finding}, {@code legal}, {@code marking}, {@code disclosure}, {@code redact}, {@code message}.
 */
@NullMarked
package org.xianshen.report;

import org.jspecify.annotations.NullMarked;
