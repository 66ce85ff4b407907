package org.gongkai.annualreport;

import org.gongkai.finding.Choice;

/** How far a unit has come with a task (任务完成情况), the best first. */
public enum CompletionState implements Choice {
  /** Done on the deadline or before. */
  DONE_IN_TIME("按时完成"),
  /** Done after the deadline, or done without a date that shows otherwise. */
  DONE_LATE("逾期完成"),
  /** Not done, and the unit's data end before the deadline. */
  OPEN("正在推进"),
  /** Not done, and the unit's data reach the deadline. */
  OVERDUE("逾期未完成"),
  /** The unit says that it has no such work. */
  NOT_APPLICABLE("不涉及"),
  /** No standing workbook, or no row for the task in it. */
  NOT_REPORTED("未报送");

  private final String label;

  CompletionState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
