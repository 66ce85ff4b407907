/**
 * What lies in the inbox (收件): which files there are, what each of them really is, and which are
 * not to be opened.
 *
 * <p>In: a folder into which strangers put files. Out: one {@link
 * org.gongkai.batch.collect.InboxFile} per file and per zip entry, always in the same order, each
 * with its bytes' hash, its kind as its contents show it (never its extension), and, if it cannot
 * be read as a workbook, the verdict and one plain sentence why. Nothing in the inbox is changed.
 */
@NullMarked
package org.gongkai.batch.collect;

import org.jspecify.annotations.NullMarked;
