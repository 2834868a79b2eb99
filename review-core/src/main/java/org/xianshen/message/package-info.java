/**
 * What the program says to a person: coded problems and texts in Chinese and English.
 *
 * <p>Every problem has a code such as {@code EXT-004}. Its two wordings stand in {@code PREFIX.zh.properties} and {@code
 * PREFIX.en.properties} beside this package, a file pair for each area, so that an area owns its own messages. Imports
 * the JDK only.
 */
@NullMarked
package org.xianshen.message;

import org.jspecify.annotations.NullMarked;
