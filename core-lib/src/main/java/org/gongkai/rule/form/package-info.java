/**
 * The statutory form on its own and against the ledgers (统计表).
 *
 * <p>In: rows and sheets of one workbook, with what they are judged by. Out: located findings; each
 * class is one rule of the rule book with one test of the same name.
 */
@NullMarked
package org.gongkai.rule.form;

import org.jspecify.annotations.NullMarked;
