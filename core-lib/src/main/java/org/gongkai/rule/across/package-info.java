/**
 * Rules over several units or years (跨单位、跨年度规则).
 *
 * <p>In: the workbooks that stand for a year and the year before. Out: warnings for each side,
 * which are a function of that set alone.
 */
@NullMarked
package org.gongkai.rule.across;

import org.jspecify.annotations.NullMarked;
