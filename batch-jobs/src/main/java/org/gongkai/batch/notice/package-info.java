/**
 * From the notice's file to the neutral text that the plan is read from, and back (通知的读入与印出).
 *
 * <p>In: a .docx, .html, .md, .xlsx or .xls file of any content and origin. Out: a {@link
 * org.gongkai.plan.NoticeText}, or one sentence that says why there is none. The kind of a file is
 * told by its contents, never by its name; no formula is evaluated, no link followed, and what
 * would take too much memory is refused.
 */
@NullMarked
package org.gongkai.batch.notice;

import org.jspecify.annotations.NullMarked;
