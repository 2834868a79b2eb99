/**
 * What recognizers report and what rules make of it.
 *
 * <p>A {@link org.xianshen.finding.Mention} is evidence: something stands here, this sure, for these reasons. A {@link
 * org.xianshen.finding.Finding} is what a rule concludes from it under an article, with a treatment. Neither holds the
 * text it points at. Imports {@code legal}, {@code document}, {@code normalize}, {@code message}.
 */
@NullMarked
package org.xianshen.finding;

import org.jspecify.annotations.NullMarked;
