package org.gongkai.batch.supervise;

/** Where a unit stands with its workbook of a year (报送状态). */
public enum HandInState {
  /** An accepted workbook stands, and the first was received in time. */
  ACCEPTED("已报"),
  /** The same, and it declares every ledger to have nothing to report. */
  NOTHING_TO_REPORT("零报告"),
  /** An accepted workbook stands, but the first was received after the deadline. */
  LATE("迟报"),
  /** What was handed in was returned, and nothing acceptable has come since. */
  RETURNED("退回未改"),
  /** Nothing was handed in. */
  MISSING("未报");

  private final String chinese;

  HandInState(String chinese) {
    this.chinese = chinese;
  }

  /** The word printed in lists. */
  public String chinese() {
    return chinese;
  }
}
