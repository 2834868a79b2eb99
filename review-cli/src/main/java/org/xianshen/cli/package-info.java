/**
 * The command line {@code xianshen}, as {@code docs/spec/cli.md} says.
 *
 * <p>One class for each command; {@link org.xianshen.cli.Main} is the entry point. Results go to standard output, progress
 * and problems to standard error; document text is printed only when asked for. Imports everything public of the library.
 */
@NullMarked
package org.xianshen.cli;

import org.jspecify.annotations.NullMarked;
