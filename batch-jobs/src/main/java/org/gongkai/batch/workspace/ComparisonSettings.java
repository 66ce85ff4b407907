package org.gongkai.batch.workspace;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a report is compared with (同比设置). Paths are relative to the workspace.
 *
 * @param lastYear the file with the figures that were published for the year before; null if the
 *     latest report made here is to be taken
 * @param swingFactor from how many times last year's figure on a change has to be explained
 * @param explanations the file with the explanations; null if there is none
 */
public record ComparisonSettings(
    @Nullable String lastYear, BigDecimal swingFactor, @Nullable String explanations) {}
