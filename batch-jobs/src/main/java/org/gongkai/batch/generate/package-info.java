/**
 * Made-up cities and workbooks (模拟数据): a whole workspace of any size for trials and load tests.
 *
 * <p>In: how many units, a seed, a year, how many workbooks hold a planted mistake. Out: a
 * workspace whose bytes follow from these alone, whatever the machine, the number of threads and
 * the locale. What a workbook holds is settled first, as a {@link
 * org.gongkai.batch.generate.SubmissionScenario}; writing it into a file comes second.
 */
@NullMarked
package org.gongkai.batch.generate;

import org.jspecify.annotations.NullMarked;
