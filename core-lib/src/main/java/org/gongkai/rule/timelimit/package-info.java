/**
 * Time limits by law and by the date of the act (时限).
 *
 * <p>In: rows and sheets of one workbook, with what they are judged by. Out: located findings; each
 * class is one rule of the rule book with one test of the same name.
 */
@NullMarked
package org.gongkai.rule.timelimit;

import org.jspecify.annotations.NullMarked;
