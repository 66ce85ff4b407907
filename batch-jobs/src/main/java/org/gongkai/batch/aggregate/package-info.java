/**
 * The roll-up (汇总): the standing workbooks of a year become a finished report.
 *
 * <p>In: a report's frozen set of stored workbooks, streamed. Out: an {@link
 * org.gongkai.annualreport.AnnualReport} that is the same for the same set.
 */
@NullMarked
package org.gongkai.batch.aggregate;

import org.jspecify.annotations.NullMarked;
