/**
 * Marks as structured objects: secrecy level and term, handling marks, disclosure attribute.
 *
 * <p>Legal source: 中华人民共和国保守国家秘密法 and its regulations; GB/T 9704. Imports {@code legal}, {@code finding}, {@code
 * document}.
 */
@NullMarked
package org.xianshen.marking;

import org.jspecify.annotations.NullMarked;
