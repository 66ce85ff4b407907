/**
 * The finished report in its formats (年度报告): Word, Excel, a web page, JSON; one class for each.
 *
 * <p>In: an {@link org.gongkai.annualreport.AnnualReport}, which holds every number and sentence
 * that is printed. Out: files that are there completely or not at all, whose bytes depend on the
 * report only, and that hold nothing but what the report holds.
 */
@NullMarked
package org.gongkai.batch.report;

import org.jspecify.annotations.NullMarked;
