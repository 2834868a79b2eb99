/**
 * Xianshen 先审: review first, release after.
 *
 * <p>The entry point is {@link org.xianshen.review.DocumentReviewer}: it reads a document, lets recognizers report what
 * stands there and rules decide what it means, and writes a safe copy that is proven before it exists. The packages
 * follow the way of a document: {@code document}, {@code extract}, {@code normalize}, {@code finding}, {@code marking},
 * {@code disclosure}, {@code deidentify}, {@code redact}, {@code review}, {@code casework}, {@code record}, {@code log},
 * {@code release}, {@code retention}, {@code report}. Which of them may import which is a table in {@code
 * ARCHITECTURE.md} and a test.
 */
@NullMarked
package org.xianshen;

import org.jspecify.annotations.NullMarked;
