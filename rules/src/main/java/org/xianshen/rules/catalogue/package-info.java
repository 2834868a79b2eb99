/**
 * The catalogue of rules: what each rule says, on which law, with which cases.
 *
 * <p>Generated from the metadata of the rules and their case files; see {@code docs/rules}. Imports {@code message} of the
 * core and {@code rules.table}.
 */
@NullMarked
package org.xianshen.rules.catalogue;

import org.jspecify.annotations.NullMarked;
