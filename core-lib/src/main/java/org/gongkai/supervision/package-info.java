/**
 * Supervision (督查): who has handed in, how far each unit is with each task, what is due next, and
 * what to write about it.
 *
 * <p>In: the roster, the plan, what each unit has handed in and when, and a day. Out: for every
 * unit exactly one state, for every unit and task exactly one light, as of that day and from what
 * had been received by then; the same for the same facts, in whatever order they come.
 */
@NullMarked
package org.gongkai.supervision;

import org.jspecify.annotations.NullMarked;
