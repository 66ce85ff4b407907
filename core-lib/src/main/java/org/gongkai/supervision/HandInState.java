package org.gongkai.supervision;

import org.gongkai.finding.Choice;

/** Where a unit stands with what it has to hand in (报送状态). */
public enum HandInState implements Choice {
  /** An acceptable workbook whose data reach the checkpoint was received in time. */
  ACCEPTED("已报"),
  /** The same, and it declares every ledger to have nothing to report. */
  NOTHING_TO_REPORT("零报告"),
  /** An acceptable workbook reaches the checkpoint, but the first was received too late. */
  LATE("迟报"),
  /** What was handed in was returned, and nothing acceptable has come since. */
  RETURNED("退回未改"),
  /** Nothing that reaches the checkpoint was handed in. */
  MISSING("未报"),
  /** The unit hands in nothing of its own: another one does, or it no longer exists. */
  NOT_REQUIRED("无须报");

  private final String label;

  HandInState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether something acceptable is there. */
  public boolean isHandedIn() {
    return this == ACCEPTED || this == NOTHING_TO_REPORT || this == LATE;
  }

  /** Whether the office still waits for something. */
  public boolean isOpen() {
    return this == RETURNED || this == MISSING;
  }
}
