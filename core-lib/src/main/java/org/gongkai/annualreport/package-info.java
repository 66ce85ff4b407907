/**
 * The annual disclosure report (政府信息公开工作年度报告) as a finished model, every figure with its coverage
 * and its sources; formats come second and live elsewhere.
 *
 * <p>In: what each unit's standing workbook says, in whatever order. Out: a model that is the same
 * for the same set of workbooks.
 */
@NullMarked
package org.gongkai.annualreport;

import org.jspecify.annotations.NullMarked;
