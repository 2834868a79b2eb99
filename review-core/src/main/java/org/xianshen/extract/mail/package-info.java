/**
 * Reading mail: Internet messages, mail folders, Outlook messages and what travels inside them.
 *
 * <p>Every header, every alternative of a text and every part is read; a file in a mail is read as any other file. Imports
 * {@code document}, {@code extract}, {@code message}, mime4j, POI's HSMF and HMEF, Bouncy Castle's CMS.
 */
@NullMarked
package org.xianshen.extract.mail;

import org.jspecify.annotations.NullMarked;
