/**
 * Reviews and redactions as JSON, exactly as {@code docs/spec/review-json.md} says.
 *
 * <p>Streaming: nothing is collected in memory. Document text is written only when asked for. Imports {@code review} and
 * what its types are made of, and Jackson's streaming writer.
 */
@NullMarked
package org.xianshen.report.json;

import org.jspecify.annotations.NullMarked;
