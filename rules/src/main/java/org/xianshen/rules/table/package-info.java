/**
 * Reads the comma-separated tables that hold thresholds, treatments and law.
 *
 * <p>Imports the JDK and {@code message}.
 */
@NullMarked
package org.xianshen.rules.table;

import org.jspecify.annotations.NullMarked;
