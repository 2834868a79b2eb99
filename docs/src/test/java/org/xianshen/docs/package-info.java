/**
 * Holds the documents of this repository against the code: links, decisions, schemas, commands, dependencies, snippets.
 *
 * <p>May import everything the command line ships.
 */
@NullMarked
package org.xianshen.docs;

import org.jspecify.annotations.NullMarked;
