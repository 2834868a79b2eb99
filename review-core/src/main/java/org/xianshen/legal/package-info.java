/**
 * The law as data: instruments, articles, and which regime applies on a day.
 *
 * <p>Values come from tables that the {@code rules} module ships; this package reads and checks them. Imports the JDK
 * and {@code message}.
 */
@NullMarked
package org.xianshen.legal;

import org.jspecify.annotations.NullMarked;
