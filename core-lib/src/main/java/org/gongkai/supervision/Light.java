package org.gongkai.supervision;

import org.gongkai.finding.Choice;

/** How a unit stands with a task on a day (进度灯). */
public enum Light implements Choice {
  /** Done, by the deadline. */
  DONE_IN_TIME("按时完成"),
  /** Done, after the deadline. */
  DONE_LATE("逾期完成"),
  /** Not done, and there is still time. */
  ON_SCHEDULE("按序推进"),
  /** Not done, and due within the set number of working days, today included. */
  DUE_SOON("即将到期"),
  /** Not shown to be done, and the deadline has passed. */
  OVERDUE("逾期未完成"),
  /** The unit says that it has no such work. */
  NOT_APPLICABLE("不涉及"),
  /** No acceptable workbook has come, or it has no row for the task. */
  NOT_REPORTED("未报送");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the work is done. */
  public boolean isDone() {
    return this == DONE_IN_TIME || this == DONE_LATE;
  }

  /** Of several parts of a task the one with the highest rank tells how the whole stands. */
  int rank() {
    return switch (this) {
      case NOT_APPLICABLE -> 0;
      case DONE_IN_TIME -> 1;
      case DONE_LATE -> 2;
      case ON_SCHEDULE -> 3;
      case DUE_SOON -> 4;
      case NOT_REPORTED -> 5;
      case OVERDUE -> 6;
    };
  }
}
