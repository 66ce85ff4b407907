package org.gongkai.batch.handback;

import org.gongkai.rule.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to a unit about its file (审核意见).
 *
 * @param unitName the unit's name; null if the file does not say whose it is
 * @param unitCode the unit's code; null if the unit is not known
 * @param year the report year; null if the file does not say it
 * @param judgement the findings
 */
public record FileReview(
    @Nullable String unitName,
    @Nullable String unitCode,
    @Nullable Integer year,
    Judgement judgement) {

  /**
   * @throws IllegalArgumentException if there is no finding: nothing is handed back without a
   *     reason
   */
  public FileReview {
    if (judgement.findings().isEmpty()) {
      throw new IllegalArgumentException("A hand-back needs at least one finding");
    }
  }

  /** The unit as printed at the head of the findings. */
  String unit() {
    if (unitName == null) {
      return unitCode == null ? "（未能识别）" : unitCode;
    }
    return unitCode == null ? unitName : unitName + "（" + unitCode + "）";
  }

  /** The year as printed at the head of the findings. */
  String yearText() {
    return year == null ? "（未能识别）" : year + "年度";
  }
}
