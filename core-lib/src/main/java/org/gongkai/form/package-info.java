/**
 * The statutory statistical forms (统计表, 年度报告表二至表四) as data: cells, units of measure, tables as
 * printed, relations within a year and with the year before, and how each cell follows from the
 * ledgers.
 *
 * <p>In: commented reference tables, ledger rows, declared figures. Out: exact decimal figures. One
 * and the same {@link org.gongkai.form.Derivation} counts a unit's figure and later names the rows
 * behind it, so that a figure and its sources cannot part.
 */
@NullMarked
package org.gongkai.form;

import org.jspecify.annotations.NullMarked;
