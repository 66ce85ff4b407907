/**
 * The workbooks of an assessment (考核评估工作簿): the indicator table that an office changes, the sheet
 * in which assessors enter their scores, and the result with its evidence.
 *
 * <p>In: an indicator table, units, an assessment, or a workbook that a person has edited. Out:
 * workbooks whose bytes depend on their contents only; what is read is whole and in order, or every
 * problem is told with its row.
 */
@NullMarked
package org.gongkai.batch.supervise.assessment;

import org.jspecify.annotations.NullMarked;
