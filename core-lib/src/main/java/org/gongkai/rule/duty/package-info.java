/**
 * Duties of the notice and of the law (任务与职责).
 *
 * <p>In: rows and sheets of one workbook, with what they are judged by. Out: located findings; each
 * class is one rule of the rule book with one test of the same name.
 */
@NullMarked
package org.gongkai.rule.duty;

import org.jspecify.annotations.NullMarked;
