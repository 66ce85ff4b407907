/**
 * The working-day calendar (工作日历): on which days the administration works, and which notice of the
 * State Council says so.
 *
 * <p>In: the bundled list of statutory days and, if a workspace has one, a further list of the same
 * form. Out: answers that depend on these lists and on nothing else; every departure from Monday to
 * Friday can be explained by its notice. Years without a notice are counted from Monday to Friday,
 * and each answer for such a year can be told apart.
 */
@NullMarked
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
