package org.gongkai.finding;

/** How severe a finding is (严重程度), the gravest first. */
public enum Severity {
  /** The workbook is handed back. */
  ERROR("错误"),
  /** The workbook is accepted; the unit should correct or explain. */
  WARNING("警告"),
  /** Nothing to do; something the reader should know. */
  INFO("提示");

  private final String chinese;

  Severity(String chinese) {
    this.chinese = chinese;
  }

  /** The word printed in a hand-back. */
  public String chinese() {
    return chinese;
  }
}
