package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many workbooks were to come and came, and for how many units they speak (报送和覆盖情况): two counts
 * that differ as soon as one workbook is handed in for several units.
 *
 * @param workbooksExpected how many units have to hand in a workbook of their own; not those for
 *     which another unit's consolidated workbook has spoken
 * @param workbooksReceived how many of these have one that was accepted
 * @param unitsExpected how many units ought to be in the figures
 * @param unitsCovered how many are, by their own workbook or by a consolidated one
 * @param unitsIncluded how many of these by a consolidated one of another unit
 */
public record CoverageCount(
    int workbooksExpected,
    int workbooksReceived,
    int unitsExpected,
    int unitsCovered,
    int unitsIncluded) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Both counts in one sentence, without its full stop:
   * 应报送工作簿77家，已收48家；覆盖单位99家中的70家（其中22家含在汇总表中），占70.7%.
   */
  public String inChinese() {
    return "应报送工作簿"
        + workbooksExpected
        + "家，已收"
        + workbooksReceived
        + "家；覆盖单位"
        + unitsExpected
        + "家中的"
        + unitsCovered
        + "家"
        + (unitsIncluded == 0 ? "" : "（其中" + unitsIncluded + "家含在汇总表中）")
        + (unitsExpected == 0 ? "" : "，占" + Numbers.print(percentCovered()) + "%");
  }

  private BigDecimal percentCovered() {
    return BigDecimal.valueOf(unitsCovered)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(unitsExpected), 1, RoundingMode.HALF_UP);
  }
}
