/**
 * An organ's own rules, in files that need no code: watch words, a negative list, an allow list, items and rows of the
 * decision tables.
 *
 * <p>{@link org.xianshen.rules.organ.OrganPolicy} is the door: it reads a folder and refuses whatever it does not understand,
 * naming file and line. Phrases and values of these files appear in no message, record or {@code toString()}. Imports {@code
 * engine}, {@code recognize}, {@code legal}, {@code table} and, of the core, {@code finding}, {@code normalize}, {@code
 * message}.
 */
@NullMarked
package org.xianshen.rules.organ;

import org.jspecify.annotations.NullMarked;
