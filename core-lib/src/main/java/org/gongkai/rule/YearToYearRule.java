package org.gongkai.rule;

import java.util.Map;
import java.util.TreeMap;

/** A rule that compares what one unit handed in for two years in a row (同一单位跨年度规则). */
public abstract class YearToYearRule implements ComparingRule {

  /** For subclasses. */
  protected YearToYearRule() {}

  /**
   * Compares a unit's workbooks.
   *
   * @param now that of the year
   * @param before that of the year before
   */
  protected abstract void compare(
      StandingWorkbook now,
      StandingWorkbook before,
      Comparison comparison,
      ComparedFindings findings);

  @Override
  public final boolean comparesYearsOfUnit() {
    return true;
  }

  @Override
  public final ComparingCheck begin(Comparison comparison) {
    return new ComparingCheck() {
      private final Map<String, StandingWorkbook> now = new TreeMap<>();
      private final Map<String, StandingWorkbook> before = new TreeMap<>();

      @Override
      public void workbook(StandingWorkbook workbook) {
        (workbook.year() == comparison.year() ? now : before).put(workbook.unitCode(), workbook);
      }

      @Override
      public void end(ComparedFindings findings) {
        now.forEach(
            (unit, workbook) -> {
              StandingWorkbook previous = before.get(unit);
              if (previous != null) {
                compare(workbook, previous, comparison, findings);
              }
            });
      }
    };
  }
}
