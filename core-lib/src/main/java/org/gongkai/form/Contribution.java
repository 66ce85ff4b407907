package org.gongkai.form;

import java.math.BigDecimal;
import org.gongkai.finding.Reported;
import org.jspecify.annotations.Nullable;

/**
 * What one ledger row, or one safeguard, adds to a figure (数据来源).
 *
 * @param amount the addend
 * @param distinctKey rows with the same key add up to one contribution; null if each row counts
 * @param cell the reported value it comes from: for a count the row's key, for a sum the addend
 */
public record Contribution(BigDecimal amount, @Nullable String distinctKey, Reported<?> cell) {}
