/**
 * The year's notice as data (工作要点与任务分解): tasks, deadlines, responsibilities, and the items that
 * must be disclosed.
 *
 * <p>In: the notice's text as paragraphs and tables, whatever file it came from, and a roster. Out:
 * an immutable {@link org.gongkai.plan.Plan}; what could not be understood is kept as printed and
 * reported, never dropped or guessed.
 */
@NullMarked
package org.gongkai.plan;

import org.jspecify.annotations.NullMarked;
